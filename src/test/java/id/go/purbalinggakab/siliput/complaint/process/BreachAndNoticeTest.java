package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breach and notice stand or fall together: what fails between them leaves neither, and the next try both once. */
@EngineTest
class BreachAndNoticeTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Register register;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @AfterEach
    void asItWas() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @ParameterizedTest
    @CsvSource({
        "BELUM_DIGOLONGKAN, unclassifiedDue",
        "RINGAN, minorDue",
        "NORMATIF, normativeDue",
        "TIDAK_BERKADAR_PENGAWASAN, nonSupervisoryDue",
        "BERKADAR_PENGAWASAN, supervisoryDue"
    })
    void aFailureBetweenThemLeavesNeither(String kind, String timer) {
        story.arrives("TELEPON");
        if (!kind.equals(ComplaintClock.UNCLASSIFIED)) {
            story.classified(kind);
        }
        clock.setTo(story.instant("dueAt").plusSeconds(1));

        withoutOutbox(() -> assertThatThrownBy(() -> story.timerFires(timer)).isInstanceOf(RuntimeException.class));
        assertThat(deadline(kind).breachedAt()).isEmpty();
        assertThat(told()).isEmpty();
        assertThat(story.timer(timer)).isPresent();

        clock.setTo(clock.instant().plusSeconds(600));
        story.timerFires(timer);
        assertThat(deadline(kind).breachedAt()).contains(clock.instant());
        assertThat(told()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(story.timer(timer)).isEmpty();
    }

    private void withoutOutbox(Runnable work) {
        jdbc.sql("alter table notice rename to notice_away").update();
        try {
            work.run();
        } finally {
            jdbc.sql("alter table notice_away rename to notice").update();
        }
    }

    private DeadlineRecord deadline(String kind) {
        var rows = register.deadlines(story.number()).stream()
                .filter(row -> row.kind().equals(kind))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<String> told() {
        return jdbc.sql("select recipient from notice where case_number = ? and kind = 'complaint-breach'")
                .param(story.number())
                .query(String.class)
                .list();
    }
}
