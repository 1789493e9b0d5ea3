package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint that lies on an empty desk goes to the next in line, and comes back. */
@EngineTest
class HandlersAwayTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    MutableClock clock;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

    private ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @AfterEach
    void everybodyIsBack() {
        acting.open().forEach(appointment -> earlyEnd.end(appointment.id(), appointment.absent()));
    }

    @Test
    void anOpenTaskGoesToTheNextInLineWhenItsHandlersGo() {
        story.arrives("WHATSAPP");
        claim("pejabat");
        assertThat(offeredTo()).containsExactly("pejabatPengaduan");
        away("pejabat");
        assertThat(story.task("classifyComplaint").getAssignee()).isNull();
        assertThat(offeredTo()).containsExactlyInAnyOrder("pejabatPengaduan", "timPengaduan");
        List.of("tim", "tim2").forEach(this::away);
        assertThat(offeredTo()).containsExactlyInAnyOrder("pejabatPengaduan", "sekretaris");
        assertThatThrownBy(() -> claim("kepala")).isInstanceOf(AuthorizationException.class);

        back("pejabat");
        assertThat(offeredTo()).containsExactly("pejabatPengaduan");
        story.classified("RINGAN");
    }

    private void claim(String user) {
        var task = story.task("classifyComplaint").getId();
        story.as(user, () -> {
            engine.getTaskService().claim(task, user);
            return null;
        });
    }

    private void away(String user) {
        story.starts(
                user,
                "actingHolder",
                Map.of(
                        "absentOfficer",
                        user,
                        "startsAt",
                        Date.from(clock.instant()),
                        "endsAt",
                        Date.from(clock.instant().plus(Duration.ofDays(3))),
                        "basis",
                        "Surat cuti 800/12/2026"));
        var coming = acting.open().stream()
                .filter(appointment ->
                        appointment.isComing() && appointment.absent().equals(user))
                .findFirst()
                .orElseThrow();
        var timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(coming.processInstance())
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    private void back(String user) {
        acting.absences(user).forEach(absence -> earlyEnd.end(absence.id(), user));
    }

    private List<String> offeredTo() {
        return engine
                .getTaskService()
                .getIdentityLinksForTask(story.task("classifyComplaint").getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
