package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Papers;
import id.go.purbalinggakab.siliput.mail.MailNature;
import id.go.purbalinggakab.siliput.mail.MailReader;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import id.go.purbalinggakab.siliput.mail.ReceivedMail.Attachment;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    Papers papers;

    @Autowired
    ComplaintCases cases;

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
        reader.accept(mail(id(), first, "ibu@example.id", MailNature.PERSONAL));
        assertThat(papers.ofCase(number)).hasSize(1);
        reader.accept(mail(id(), first, "lain@example.id", MailNature.PERSONAL));
        assertThat(papers.ofCase(number)).hasSize(1);
        assertThat(newest().number()).isNotEqualTo(number);
    }

    @Test
    void aReplyCompletesAComplaintThatWaitsForIt() {
        var first = id();
        reader.accept(mail(first, null, "bapak@example.id", MailNature.PERSONAL));
        var story = new ComplaintStory(engine, intakes, papers, clock).goOnWith(newest().processInstanceId());
        story.completes(
                        "pejabat",
                        "classifyComplaint",
                        Map.of(
                                "classification", "INCOMPLETE",
                                "complaintClass", "RINGAN",
                                "noticeText", story.paper("pejabat", "noticeText", "Mohon fotonya.")))
                .jobsRun();
        reader.accept(mail(id(), first, "bapak@example.id", MailNature.PERSONAL));
        assertThat(story.openSteps()).containsExactly("handleMinor");
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
                "",
                "",
                clock.instant(),
                List.of(),
                MailNature.BOUNCE,
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
                "Laporan",
                "Jalan berlubang di depan pendopo.",
                clock.instant(),
                List.of(attachments),
                nature,
                ("From: " + sender + "\r\n\r\nJalan berlubang").getBytes(StandardCharsets.UTF_8),
                true);
    }
}
