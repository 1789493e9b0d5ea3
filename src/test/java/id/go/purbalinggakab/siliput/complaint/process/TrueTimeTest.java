package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintStory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.engine.process.Judged;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A limit counts when the thing happened; the record also keeps when it was entered. */
@EngineTest
class TrueTimeTest {

    private static final Instant TOLD = at("2026-11-02T10:00:00+07:00");
    private static final Instant ENTERED = at("2026-11-03T08:30:00+07:00");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Forms forms;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    /** The roads on which somebody says that an answer has reached the complainant. */
    enum Road {
        ON_THE_LINE {
            @Override
            void answered(TrueTimeTest test, Map<String, Object> delivery) {
                delivery.put("answer", test.story.paper("tim", "answer", "Sudah diperbaiki."));
                delivery.put("delivered", true);
                test.story.completes("tim", "handleMinor", delivery);
            }
        },
        AFTERWARDS {
            @Override
            void before(TrueTimeTest test) {
                test.story.answers("tim", "handleMinor");
            }

            @Override
            void answered(TrueTimeTest test, Map<String, Object> delivery) {
                test.story.completes("tim", "deliverMinorAnswer", delivery);
            }
        };

        void before(TrueTimeTest test) {}

        abstract void answered(TrueTimeTest test, Map<String, Object> delivery);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anAnswerGivenInTimeAndEnteredADayLaterWasInTime(Road road) {
        story.arrives("TELEPON").classified("RINGAN");
        road.before(this);
        clock.setTo(story.instant("dueAt").plusSeconds(1));
        story.timerFires("minorDue");
        assertThat(deadline().breachedAt()).isPresent();

        clock.setTo(ENTERED);
        var withoutReason = delivery(TOLD);
        withoutReason.remove("deliveredAtReason");
        assertThatThrownBy(() -> road.answered(this, withoutReason)).hasMessageContaining("deliveredAtReason");
        assertThatThrownBy(() -> road.answered(this, delivery(ENTERED.plusSeconds(3600))))
                .hasMessageContaining("masa depan");
        assertThatThrownBy(() -> road.answered(this, delivery(at("2026-11-02T09:00:00+07:00"))))
                .hasMessageContaining("sebelum aduan diterima");
        road.answered(this, delivery(TOLD));

        assertThat(deadline().metAt()).contains(TOLD);
        assertThat(deadline().late()).isFalse();
        assertThat(deadline().breachedAt()).as("taken back").isEmpty();
        assertThat(register.notes(story.number()))
                .filteredOn(note -> note.kind().equals("TENGGAT"))
                .singleElement()
                .satisfies(note -> assertThat(note.text())
                        .contains("Senin, 2 November 2026 pukul 10.00 WIB", "dicabut")
                        .contains("12.10"));
        assertThat(storedLate()).isFalse();
        assertThat(deliveries.find(story.number(), What.ANSWER, 1))
                .hasValueSatisfying(one -> assertThat(one.deliveredAt()).contains(TOLD));
        assertThat(recordedAt()).as("and when it was entered").isEqualTo(ENTERED);
        assertThat(papers.ofCase(story.number())).anyMatch(paper -> paper.what().equals("deliveredAtReason"));
    }

    @Test
    void anAnswerGivenLateIsLateThoughNoTimerFired() {
        story.arrives("TELEPON").classified("RINGAN");
        clock.setTo(ENTERED);
        Road.ON_THE_LINE.answered(this, delivery(at("2026-11-02T15:00:00+07:00")));
        assertThat(deadline().late()).isTrue();
        assertThat(deadline().metAt()).contains(at("2026-11-02T15:00:00+07:00"));
        assertThat(deadline().breachedAt()).contains(ENTERED);
        assertThat(storedLate()).isTrue();
        assertThat(jdbc.sql("select count(*) from notice where case_number = ? and kind = 'complaint-breach'")
                        .param(story.number())
                        .query(Integer.class)
                        .single())
                .as("superiors hear of it")
                .isPositive();
    }

    @Test
    void nothingIsDeliveredBeforeItWasWrittenOrApproved() {
        story.arrives("TELEPON").classified("TIDAK_BERKADAR_PENGAWASAN");
        clock.setTo("2026-11-02T11:00:00+07:00");
        story.answers("tim", "handleNonSupervisory");
        clock.setTo("2026-11-02T13:00:00+07:00");
        story.approves("pejabat", "approveNonSupervisoryAnswer");
        clock.setTo("2026-11-02T13:20:00+07:00");
        var early = delivery(at("2026-11-02T12:55:00+07:00"));
        assertThatThrownBy(() -> story.completes("tim", "deliverNonSupervisoryAnswer", early))
                .hasMessageContaining("ditulis atau disetujui");
        story.completes("tim", "deliverNonSupervisoryAnswer", delivery(at("2026-11-02T13:00:00+07:00")));
        assertThat(story.openSteps()).isEmpty();
    }

    @Test
    void noNoticeIsDeliveredBeforeItWasWritten() {
        story.arrives("TELEPON");
        clock.setTo("2026-11-02T10:30:00+07:00");
        story.completes(
                "pejabat",
                "classifyComplaint",
                Map.of(
                        "classification", "NOT_OURS",
                        "redirectedTo", "Dinas Perhubungan",
                        "noticeText", story.paper("pejabat", "noticeText", "Bukan kewenangan kami.")));
        clock.setTo("2026-11-02T10:40:00+07:00");
        assertThatThrownBy(() -> story.completes("pejabat", "deliverNotice", delivery("pejabat", TOLD)))
                .hasMessageContaining("ditulis atau disetujui");
        story.completes("pejabat", "deliverNotice", delivery("pejabat", at("2026-11-02T10:35:00+07:00")));
        assertThat(story.openSteps()).isEmpty();
    }

    @Test
    void aComplaintEnteredAfterItsAnswerKeepsBothTimes() {
        clock.setTo(ENTERED);
        var receipt = story.receipt("TELEPON");
        receipt.put("receivedAt", Date.from(at("2026-11-02T09:10:00+07:00")));
        receipt.put("receivedAtReason", story.paper("pejabat", "receivedAtReason", "Listrik padam."));
        receipt.put("answeredAtOnce", true);
        receipt.put("complaintClass", "RINGAN");
        receipt.put("answer", story.paper("pejabat", "answer", "Kantor buka pukul 07.30."));
        receipt.putAll(delivery("pejabat", at("2026-11-02T09:15:00+07:00")));
        story.arrives(receipt);
        assertThat(deadline().metAt()).contains(at("2026-11-02T09:15:00+07:00"));
        assertThat(deadline().late()).isFalse();
    }

    @Test
    void theNextRoundsAnswerHasATimeOfItsOwn() {
        story.arrives("TELEPON").classified("RINGAN");
        clock.setTo(ENTERED);
        Road.ON_THE_LINE.answered(this, delivery(TOLD));
        story.changes("pejabat", Map.of("change", "REOPENED"));
        clock.setTo("2026-11-03T09:00:00+07:00");
        var beforeItCameBack = delivery(TOLD);
        assertThatThrownBy(() -> Road.ON_THE_LINE.answered(this, beforeItCameBack))
                .hasMessageContaining("dibuka kembali");
        story.completes(
                "tim",
                "handleMinor",
                Map.of(
                        "answer", story.paper("tim", "answer", "Sekarang benar."),
                        "delivered", true,
                        "deliveredAt", Date.from(clock.instant()),
                        "deliveryProof", story.paper("tim", "deliveryProof", "Telepon.")));
        assertThat(register.deadlines(story.number()))
                .filteredOn(row -> row.kind().equals("RINGAN"))
                .extracting(row -> row.metAt().orElseThrow())
                .containsExactlyInAnyOrder(TOLD, at("2026-11-03T09:00:00+07:00"));
    }

    /** Also the form that somebody declares tomorrow. */
    @Test
    void everyFormThatTellsOfADeliveryAsksWhenAndTakesNoTimeThatCannotBe() {
        clock.setTo("2026-11-02T13:00:00+07:00");
        var telling = forms.all().stream()
                .filter(form -> Judged.form(form).find("deliveredAt").isPresent())
                .toList();
        assertThat(telling).hasSizeGreaterThanOrEqualTo(12);
        telling.forEach(form -> {
            assertThat(wrong(form, null)).as(form.step()).contains("deliveredAt");
            assertThat(wrong(form, "2026-11-02T13:31:00+07:00")).as(form.step()).contains("deliveredAt");
            assertThat(wrong(form, "2026-11-02T09:09:00+07:00")).as(form.step()).contains("deliveredAt");
            assertThat(wrong(form, "2026-11-02T12:29:00+07:00")).as(form.step()).contains("deliveredAtReason");
            assertThat(wrong(form, "2026-11-02T12:31:00+07:00"))
                    .as(form.step())
                    .doesNotContain("deliveredAt", "deliveredAtReason");
            if (form.step().startsWith("deliver")) {
                assertThat(wrong(form, "2026-11-02T11:59:00+07:00"))
                        .as(form.step())
                        .contains("deliveredAt");
            }
            if (form.step().equals("sendInterimAnswer")) {
                assertThat(wrong(form, "2026-11-02T09:59:00+07:00"))
                        .as(form.step())
                        .contains("deliveredAt");
            }
        });
    }

    /** Written or approved at 12.00, classified at 10.00, received at 9.10. */
    private List<String> wrong(StepRules form, String at) {
        var sent = new HashMap<String, Object>(Map.of("delivered", true, "answeredAtOnce", true, "deliveryProof", "x"));
        if (at != null) {
            sent.put("deliveredAt", Date.from(at(at)));
            sent.put("receivedAt", Date.from(at("2026-11-02T09:10:00+07:00")));
        }
        var known = Map.<String, Object>of(
                "receivedAt", Date.from(at("2026-11-02T09:10:00+07:00")),
                "clockFrom", Date.from(at("2026-11-02T09:10:00+07:00")),
                "classifiedAt", Date.from(at("2026-11-02T10:00:00+07:00")),
                "answerReadyAt", Date.from(at("2026-11-02T12:00:00+07:00")));
        return Judged.problems(
                        form,
                        new Submission(
                                form.step(), sent, known, Optional.empty(), Optional.of("tim"), Optional.empty()),
                        forms)
                .stream()
                .map(Problem::field)
                .toList();
    }

    @Test
    void anInterimAnswerIsNotDatedBeforeTheComplaintHadItsClass() {
        story.arrives("TELEPON");
        clock.setTo("2026-11-02T09:40:00+07:00");
        story.classified("BERKADAR_PENGAWASAN");
        clock.setTo("2026-11-02T09:50:00+07:00");
        var interim = delivery(at("2026-11-02T09:35:00+07:00"));
        interim.put("interimAnswer", story.paper("tim", "interimAnswer", "Sedang kami periksa."));
        assertThatThrownBy(() -> story.completes("tim", "sendInterimAnswer", interim))
                .hasMessageContaining("digolongkan");
        interim.remove("deliveredAt");
        assertThatThrownBy(() -> story.completes("tim", "sendInterimAnswer", interim))
                .hasMessageContaining("isi tanggal dan jam penyampaiannya");
        interim.put("deliveredAt", Date.from(at("2026-11-02T09:45:00+07:00")));
        story.completes("tim", "sendInterimAnswer", interim);
        assertThat(deliveries.find(story.number(), What.INTERIM, 1))
                .hasValueSatisfying(one -> assertThat(one.deliveredAt()).contains(at("2026-11-02T09:45:00+07:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RINGAN", "NORMATIF", "TIDAK_BERKADAR_PENGAWASAN"})
    void anIncompleteComplaintHasItsClasssOwnLimit(String kind) {
        story.arrives("TELEPON");
        incomplete(kind);
        var due = story.instant("dueAt");
        assertThat(deadlines(kind)).isEqualTo(1);
        assertThat(story.timer("completionDue").orElseThrow().getDuedate()).isEqualTo(Date.from(due));
        clock.setTo(due.plusSeconds(1));
        story.timerFires("completionDue");
        assertThat(register.deadlines(story.number()))
                .filteredOn(DeadlineRecord::late)
                .extracting(DeadlineRecord::kind)
                .containsExactly(kind);
    }

    @Test
    void theClassWithAnExaminationStandsStillMeanwhile() {
        story.arrives("TELEPON");
        incomplete("BERKADAR_PENGAWASAN");
        clock.setTo(story.instant("dueAt").plusSeconds(1));
        story.timerFires("completionDue");
        assertThat(register.deadlines(story.number()))
                .extracting(DeadlineRecord::kind)
                .containsExactly(ComplaintClock.UNCLASSIFIED);
        assertThat(register.deadlines(story.number())).noneMatch(DeadlineRecord::late);
    }

    private void incomplete(String kind) {
        clock.setTo("2026-11-02T09:30:00+07:00");
        story.completes(
                        "pejabat",
                        "classifyComplaint",
                        Map.of(
                                "classification",
                                "INCOMPLETE",
                                "complaintClass",
                                kind,
                                "noticeText",
                                story.paper("pejabat", "noticeText", "Mohon lampirkan bukti.")))
                .jobsRun();
        assertThat(story.openSteps()).containsExactly("enterCompletion");
    }

    private Map<String, Object> delivery(Instant at) {
        return delivery("tim", at);
    }

    private Map<String, Object> delivery(String user, Instant at) {
        var delivery = new HashMap<String, Object>();
        delivery.put("deliveredAt", Date.from(at));
        delivery.put("deliveredAtReason", story.paper(user, "deliveredAtReason", "Jaringan putus."));
        delivery.put("deliveryProof", story.paper(user, "deliveryProof", "Dijelaskan lewat telepon."));
        return delivery;
    }

    private DeadlineRecord deadline() {
        return register.deadlines(story.number()).stream()
                .filter(row -> row.kind().equals("RINGAN"))
                .findFirst()
                .orElseThrow();
    }

    private long deadlines(String kind) {
        return register.deadlines(story.number()).stream()
                .filter(row -> row.kind().equals(kind))
                .count();
    }

    private boolean storedLate() {
        return jdbc.sql("select late from register_deadline where case_number = ? and kind = 'RINGAN'")
                .param(story.number())
                .query(Boolean.class)
                .single();
    }

    private Instant recordedAt() {
        return jdbc.sql("select recorded_at from complaint_delivery where case_number = ? and what = 'ANSWER'")
                .param(story.number())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
