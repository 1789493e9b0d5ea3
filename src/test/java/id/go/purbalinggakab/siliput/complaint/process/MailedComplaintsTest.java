package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts.ComplaintText;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.mail.Authenticity;
import id.go.purbalinggakab.siliput.mail.Bounce;
import id.go.purbalinggakab.siliput.mail.MailNature;
import id.go.purbalinggakab.siliput.mail.MailReader;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import id.go.purbalinggakab.siliput.mail.ReceivedMail.Attachment;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails become complaints: each once, replies only from who wrote first, nothing in the clear that says who. */
@EngineTest
class MailedComplaintsTest {

    @Autowired
    MailReader reader;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Deliveries deliveries;

    @Autowired
    AccusedOfficers named;

    @Autowired
    CaseVisibility visibility;

    @Autowired
    List<Bounce.Reader> bounces;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void oneCasePerMailAndTheSameMailTwiceCountsOnce() throws IOException {
        var mail = mail(id(), null, "warga@example.id", MailNature.PERSONAL, pdf());
        var before = cases.latest(5000).size();
        reader.accept(mail);
        reader.accept(mail);
        assertThat(cases.latest(5000)).hasSize(before + 1);
        var opened = newest();
        assertThat(intakes.ofCase(opened.number()).orElseThrow().text()).contains("Jalan berlubang");
        assertThat(intakes.ofCase(opened.number()).orElseThrow().attachments()).hasSize(1);
        assertThat(intakes.opened(opened.number()).mail()).isEqualTo("warga@example.id");
        assertThat(jdbc.sql("select sealed from complaint_raw_mail")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(piece -> piece.contains("warga@example.id"));
    }

    @Test
    void aReplyJoinsItsCaseOnlyFromTheSameSender() {
        var first = id();
        reader.accept(mail(first, null, "ibu@example.id", MailNature.PERSONAL));
        var number = newest().number();
        reader.accept(proved(mail(id(), first, "ibu@example.id", MailNature.PERSONAL)));
        assertThat(papers.ofCase(number)).hasSize(1);
        reader.accept(mail(id(), first, "lain@example.id", MailNature.PERSONAL));
        assertThat(papers.ofCase(number)).hasSize(1);
        assertThat(newest().number()).isNotEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSONAL", "SUSPECT", "BULK"})
    void aReplyCompletesAComplaintThatWaitsForItHoweverItsServerMarksIt(MailNature nature) {
        var first = id();
        reader.accept(mail(first, null, "bapak@example.id", MailNature.PERSONAL));
        var story = waiting(newest());
        reader.accept(proved(mail(id(), first, "bapak@example.id", nature)));
        assertThat(story.openSteps()).containsExactly("handleMinor");
    }

    /** Whoever knows number and address is not yet the complainant: an officer looks, and no second clock starts. */
    @ParameterizedTest
    @EnumSource(Forgery.class)
    void aForgedReplyMovesNoCaseAndAnOfficerHearsOfIt(Forgery forgery) {
        var first = id();
        var warga = UUID.randomUUID() + "@example.id";
        reader.accept(mail(first, null, warga, MailNature.PERSONAL));
        var opened = newest();
        var story = waiting(opened);
        var before = cases.latest(5000).size();
        reader.accept(forgery.of(mail(id(), null, warga, MailNature.PERSONAL), opened.number(), first));

        assertThat(story.openSteps()).containsExactly("enterCompletion");
        assertThat(cases.latest(5000)).hasSize(before);
        assertThat(papers.ofCase(opened.number()))
                .extracting(ComplaintText::what)
                .contains("unverifiedMail");
        assertThat(jdbc.sql("select outcome from complaint_mail where case_number = ? order by received_at, outcome")
                        .param(opened.number())
                        .query(String.class)
                        .list())
                .containsExactly("OPENED", "UNVERIFIED");
        assertThat(jdbc.sql("select count(*) from notice where case_number = ? and kind = 'complaint-reply'")
                        .param(opened.number())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    enum Forgery {
        GUESSED_RECEIPT {
            @Override
            ReceivedMail of(ReceivedMail mail, String number, String first) {
                return changed(mail, "<%s.RECEIPT@siliput>".formatted(number), "Re: aduan", Authenticity.REFUTED);
            }
        },
        GUESSED_NOTICE {
            @Override
            ReceivedMail of(ReceivedMail mail, String number, String first) {
                return changed(mail, "<%s.NOTICE.1@siliput>".formatted(number), number, Authenticity.UNCHECKED);
            }
        },
        KNOWN_FIRST_MAIL {
            @Override
            ReceivedMail of(ReceivedMail mail, String number, String first) {
                return changed(mail, first, "Re: aduan", Authenticity.UNCHECKED);
            }
        },
        NUMBER_IN_THE_SUBJECT {
            @Override
            ReceivedMail of(ReceivedMail mail, String number, String first) {
                return changed(mail, null, "Susulan " + number, Authenticity.UNCHECKED);
            }
        },
        OUR_SERVER_SAYS_NOTHING {
            @Override
            ReceivedMail of(ReceivedMail mail, String number, String first) {
                return changed(mail, first, number, Authenticity.UNPROVED);
            }
        };

        abstract ReceivedMail of(ReceivedMail mail, String number, String first);
    }

    /** Whatever went out by mail and came back is a task again, also where the case has ended; hidden like the case. */
    @ParameterizedTest
    @EnumSource(What.class)
    void whatCameBackIsDeliveredAgain(What what) {
        reader.accept(mail(id(), null, UUID.randomUUID() + "@example.id", MailNature.PERSONAL));
        var opened = newest();
        var number = opened.number();
        named.add(number, Set.of("tim"), "pejabat", null);
        var round = what == What.RECEIPT ? 0 : 1;
        var messageId = deliveries.messageId(number, what, round);
        deliveries.aboutToMail(number, what, round, messageId);
        deliveries.mailed(number, what, round);
        for (var again = 0; again < 2; again++) {
            assertThat(bounces.stream().filter(room -> room.returned(new Bounce(messageId, "5.1.1"))))
                    .hasSize(1);
        }

        assertThat(deliveries.refusal(number)).contains("surel kembali, 5.1.1");
        assertThat(engine.getRuntimeService().getVariable(opened.processInstanceId(), "answerByMail"))
                .isEqualTo(false);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("deliverReturnedMail")
                .singleResult();
        assertThat(visibility.isInstanceHiddenFrom("tim", task.getProcessInstanceId()))
                .isTrue();
        var story = new ComplaintStory(engine, intakes, papers, clock).goOnWith(task.getProcessInstanceId());
        assertThat(story.as("pejabat", () -> engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count()))
                .isOne();
        assertThat(story.as("tim", () -> engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count()))
                .isZero();

        story.delivers("pejabat", "deliverReturnedMail");
        assertThat(story.isEnded()).isTrue();
        assertThat(deliveries.refusal(number)).isEmpty();
        assertThat(deliveries.of(number)).anySatisfy(one -> {
            assertThat(one.what()).isEqualTo(what);
            assertThat(one.sent()).isTrue();
            assertThat(one.proof()).isPresent();
        });
    }

    /** Who knows only the number strikes no address off and opens no task. */
    @Test
    void aReportAboutAGuessedMessageIsNoOnes() {
        assertThat(bounces).noneMatch(room -> room.returned(new Bounce("<ADU-2026-00001.RECEIPT@siliput>", "5.1.1")));
    }

    @Test
    void anAnswerToTheAnswerTellsTheWayBackOnceAndTheTimeRunsFromTheDeliveryThatArrived() {
        var warga = UUID.randomUUID() + "@example.id";
        reader.accept(mail(id(), null, warga, MailNature.PERSONAL));
        var opened = newest();
        var number = opened.number();
        var story = new ComplaintStory(engine, intakes, papers, clock).goOnWith(opened.processInstanceId());
        story.classified("RINGAN").answers("tim", "handleMinor").jobsRun();
        var until = story.instant("reopenUntil");
        var answer = deliveries
                .find(number, What.ANSWER, 1)
                .orElseThrow()
                .messageId()
                .orElseThrow();
        for (var again = 0; again < 2; again++) {
            reader.accept(changed(
                    mail(id(), null, warga, MailNature.PERSONAL), answer, "Re: Jawaban", Authenticity.UNCHECKED));
        }
        assertThat(deliveries.of(number).stream().filter(one -> one.what() == What.WAY_BACK))
                .hasSize(1);
        assertThat(jdbc.sql("select outcome from complaint_mail where case_number = ? and outcome <> 'OPENED'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("AFTER_ANSWER", "AFTER_ANSWER");
        assertThat(story.openSteps()).isEmpty();

        clock.setTo("2026-11-05T09:10:00+07:00");
        bounces.forEach(room -> room.returned(new Bounce(answer, "5.1.1")));
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("deliverReturnedMail")
                .singleResult();
        new ComplaintStory(engine, intakes, papers, clock)
                .goOnWith(task.getProcessInstanceId())
                .delivers("pejabat", "deliverReturnedMail");
        assertThat(story.instant("reopenUntil")).isAfter(until);
        assertThat(cases.find(number).orElseThrow().reopenUntil()).contains(story.instant("reopenUntil"));
        assertThat(story.timer("reopenPeriodEnds").orElseThrow().getDuedate())
                .isEqualTo(Date.from(story.instant("reopenUntil")));
    }

    @Test
    void theNumberInTheSubjectJoinsWhereOurServerVouchesForTheSender() {
        var warga = UUID.randomUUID() + "@example.id";
        reader.accept(mail(id(), null, warga, MailNature.PERSONAL));
        var opened = newest();
        var story = waiting(opened);
        reader.accept(changed(
                mail(id(), null, warga, MailNature.PERSONAL),
                null,
                "Kelengkapan " + opened.number(),
                Authenticity.PROVED));
        assertThat(story.openSteps()).containsExactly("handleMinor");
    }

    private ComplaintStory waiting(ComplaintCase opened) {
        var story = new ComplaintStory(engine, intakes, papers, clock).goOnWith(opened.processInstanceId());
        story.completes(
                        "pejabat",
                        "classifyComplaint",
                        Map.of(
                                "classification", "INCOMPLETE",
                                "complaintClass", "RINGAN",
                                "noticeText", story.paper("pejabat", "noticeText", "Mohon fotonya.")))
                .jobsRun();
        return story;
    }

    private static ReceivedMail proved(ReceivedMail mail) {
        return changed(mail, mail.inReplyTo(), mail.subject(), Authenticity.PROVED);
    }

    private static ReceivedMail changed(
            ReceivedMail mail, String inReplyTo, String subject, Authenticity authenticity) {
        return new ReceivedMail(
                mail.messageId(),
                inReplyTo,
                List.of(),
                mail.sender(),
                mail.senderName(),
                mail.writer(),
                subject,
                mail.text(),
                mail.receivedAt(),
                mail.attachments(),
                mail.nature(),
                authenticity,
                mail.raw(),
                true);
    }

    @Test
    void machinesOpenNoCaseAndWhatCannotBeReadDoes() {
        var before = cases.latest(5000).size();
        for (var nature : List.of(MailNature.AUTOMATIC, MailNature.BOUNCE, MailNature.OWN_LOOP)) {
            reader.accept(mail(id(), null, "mesin@example.id", nature));
        }
        assertThat(cases.latest(5000)).hasSize(before);
        var broken = new ReceivedMail(
                id(),
                null,
                List.of(),
                null,
                null,
                null,
                "",
                "",
                clock.instant(),
                List.of(),
                MailNature.BOUNCE,
                Authenticity.UNCHECKED,
                new byte[] {1, 2},
                false);
        reader.accept(broken);
        assertThat(cases.latest(5000)).hasSize(before + 1);
        assertThat(intakes.ofCase(newest().number()).orElseThrow().text()).contains("tidak terbaca");
    }

    /** The case of the last mail that belongs to one; other tests' cases may be received later. */
    private ComplaintCase newest() {
        return cases.find(jdbc.sql("select case_number from complaint_mail where case_number is not null"
                                + " order by case_number desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .orElseThrow();
    }

    private static String id() {
        return "<" + UUID.randomUUID() + "@example.id>";
    }

    private static Attachment pdf() throws IOException {
        return new Attachment("bukti.pdf", "application/pdf", SamplePdf.stream().readAllBytes());
    }

    private ReceivedMail mail(String id, String replyTo, String sender, MailNature nature, Attachment... attachments) {
        return new ReceivedMail(
                id,
                replyTo,
                List.of(),
                sender,
                "Warga",
                new ReceivedMail.Writer(sender, "Warga"),
                "Laporan",
                "Jalan berlubang di depan pendopo.",
                clock.instant(),
                List.of(attachments),
                nature,
                Authenticity.UNCHECKED,
                ("From: " + sender + "\r\n\r\nJalan berlubang").getBytes(StandardCharsets.UTF_8),
                true);
    }
}
