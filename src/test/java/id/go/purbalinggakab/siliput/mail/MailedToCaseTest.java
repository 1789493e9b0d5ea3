package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintMails;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a message in a real mailbox to the case with its number and the receipt, through the poller as it is set up. */
@EngineTest
class MailedToCaseTest {

    @Autowired
    ObjectProvider<MailReader> readers;

    @Autowired
    ObjectProvider<Bounce.Reader> senders;

    @Autowired
    MailboxState state;

    @Autowired
    MailSettings outgoing;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final ImapServer server = ImapServer.anywhere();
    private final String warga = UUID.randomUUID() + "@warga.example";
    private InboxPoller poller;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        poller = new MailConfiguration()
                .inboxPoller(
                        server.settings(),
                        new MailConfiguration().mailParser(server.settings(), outgoing, clock),
                        readers,
                        senders,
                        state,
                        clock);
        poller.start();
    }

    @AfterEach
    void stop() {
        poller.stop();
        server.close();
    }

    @Test
    void aMailBecomesACaseWithANumberAndItsSenderGetsAReceipt() {
        var id = newId();
        arrive(personal(id, warga, "Tautan rusak", ""));

        var number = caseOf(id).orElseThrow();
        assertThat(number).matches("ADU-2026-\\d{5}");
        assertThat(intakes.ofCase(number).orElseThrow().text()).contains("Tautan rusak", "Isi aduan.");
        assertThat(intakes.opened(number).mail()).isEqualTo(warga);
        assertThat(openSteps(number)).containsExactly("classifyComplaint");
        assertThat(receipt(number)).hasValueSatisfying(mail -> {
            assertThat(header(mail, "To")).contains(warga);
            assertThat(header(mail, "In-Reply-To")).isEqualTo(id);
            assertThat(header(mail, "Auto-Submitted")).startsWith("auto-");
            assertThat(header(mail, "Subject")).isEqualTo("Tanda terima aduan " + number);
        });
    }

    @Test
    void theSameMailTwiceIsOneCaseAndOneReceipt() {
        var id = newId();
        var mail = personal(id, warga, "Tautan rusak", "");
        arrive(mail);
        arrive(mail);
        arrive("Received: by jalan.lain.example; Mon, 2 Nov 2026 09:05:00 +0700\n" + mail);
        assertThat(casesOfSender(warga)).hasSize(1);
    }

    @Test
    void aReplyJoinsItsCaseAndOneOfAStrangerDoesNot() {
        var id = newId();
        arrive(personal(id, warga, "Tautan rusak", ""));
        var number = caseOf(id).orElseThrow();
        var receiptId = header(receipt(number).orElseThrow(), "Message-ID");

        var second = newId();
        arrive(personal(second, warga, "Re: Tautan rusak", "In-Reply-To: %s\nReferences: %s".formatted(id, receiptId)));
        assertThat(outcome(second)).isEqualTo("JOINED");
        assertThat(caseOf(second)).contains(number);
        var third = newId();
        arrive(personal(third, warga.toUpperCase(Locale.ROOT), "Re: Tanda terima", "References: " + receiptId));
        assertThat(caseOf(third)).contains(number);
        assertThat(papers.ofCase(number)).hasSize(2);

        var stranger = newId();
        arrive(personal(stranger, UUID.randomUUID() + "@lain.example", "Re: Tautan rusak", "In-Reply-To: " + id));
        assertThat(caseOf(stranger)).isPresent().isNotEqualTo(Optional.of(number));
        assertThat(papers.ofCase(number)).hasSize(2);
    }

    @Test
    void machinesAreNeverAnswered() {
        var away = newId();
        arrive(personal(away, warga, "Balasan otomatis: cuti", "Auto-Submitted: auto-replied"));
        assertThat(outcome(away)).isEqualTo("AUTOMATIC");
        assertThat(caseOf(away)).isEmpty();

        var letter = newId();
        arrive(personal(letter, warga, "Diskon", "List-Id: <promo.toko.example>\nPrecedence: bulk"));
        var number = caseOf(letter).orElseThrow();
        assertThat(receipt(number))
                .as("bulk mail may hold a complaint, but is not answered")
                .isEmpty();

        var own = newId();
        arrive(personal(own, SampleMail.OWN_ADDRESS, "Tanda terima", "X-Siliput: 1"));
        assertThat(outcome(own)).isEqualTo("OWN_LOOP");
        assertThat(caseOf(own)).isEmpty();
    }

    @Test
    void whatCannotBeReadBecomesACaseWithTheMessageAsItCame() {
        var id = newId();
        arrive("From: %s\nMessage-ID: %s\nContent-Type: multipart/mixed; boundary=B\n\nRusak\n".formatted(warga, id));
        var number = caseOf(id).orElseThrow();
        assertThat(intakes.ofCase(number).orElseThrow().text()).contains("tidak terbaca");
        assertThat(jdbc.sql("select count(*) from complaint_raw_mail r join complaint_mail m"
                                + " on m.message_id = r.message_id where m.case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .as("sealed raw message")
                .isPositive();
    }

    @Test
    void oneSenderIsAnsweredAFewTimesAnHourAndEveryMailStillCounts() {
        var ids = new ArrayList<String>();
        for (var mail = 0; mail < 7; mail++) {
            ids.add(newId());
            server.deliver(personal(ids.get(mail), warga, "Aduan " + mail, ""));
        }
        await().until(() -> server.unmarked() == 0);
        var numbers = ids.stream().flatMap(id -> caseOf(id).stream()).toList();
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates();
        assertThat(numbers.stream().filter(number -> receipt(number).isPresent()))
                .hasSize(5);
    }

    @Test
    void aReleaseThatCameBackIsNotedAndBecomesOneTaskOfItsCase() {
        var number = "LIP-2026-" + UUID.randomUUID().toString().substring(0, 5);
        for (var recipient = 1; recipient <= 2; recipient++) {
            jdbc.sql("insert into publication (case_number, version_no, channel, recipient, state, attempts,"
                            + " external_id, content_hash, changed_at)"
                            + " values (?, 1, 'MAIL', ?, 'PUBLISHED', 1, ?, 'x', current_timestamp)")
                    .params(
                            number,
                            "w%d@media.test".formatted(recipient),
                            "<rilis-%d-%s@kantor>".formatted(recipient, number))
                    .update();
            arrive(new String(SampleMail.file("bounce.eml"), StandardCharsets.US_ASCII)
                    .replace("\r\n", "\n")
                    .replace(
                            "From: aduan@",
                            "Message-ID: <rilis-%d-%s@kantor>\nFrom: aduan@".formatted(recipient, number))
                    .replace("<20261102020058.1@", "<" + UUID.randomUUID() + "@"));
        }
        await().until(() -> jdbc.sql("select count(*) from publication where case_number = ? and state = 'REFUSED'"
                                + " and reason = 'Surel kembali (5.1.1).'")
                        .param(number)
                        .query(Integer.class)
                        .single()
                == 2);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("settleRecipients");
    }

    /** Every ordinary mail that got lost once: each opens a case, and nobody but a machine's victim goes unanswered. */
    @ParameterizedTest
    @CsvSource({
        "m01-plain, Lampu jalan, satu@warga.test, true",
        "m02-exchange-suppress, nama yang salah, dua@dinas-lain.test, false",
        "m03a-same-id, Aduan pertama, form@kurir.test, true",
        "m04-form-own-address, salah alamat, empat@warga.test, true",
        "m05-form-replyto, tayang tanpa izin, lima@warga.test, true",
        "m06-winmail, surel asli, enam@kantor.test, true",
        "m07-evidence-files, Kronologi, tujuh@warga.test, true",
        "m08-forwarded-as-attachment, meminta uang bensin, lurah@desa.test, true",
        "m09-flowed, kalimat panjang yang dipenggal oleh, sembilan@warga.test, true",
        "m10-empty, tidak berisi apa-apa, sepuluh@warga.test, true"
    })
    void ordinaryMailsBecomeCases(String file, String words, String writer, boolean answered) {
        var mark = UUID.randomUUID().toString();
        var mail = new String(SampleMail.file("lost/" + file + ".eml"), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("aduan@dinkominfo.test", SampleMail.OWN_ADDRESS)
                .replaceFirst("Message-ID: <", "Message-ID: <" + mark);
        arrive(mail);

        var number = caseLike("<" + mark + "%").get(0);
        assertThat(intakes.ofCase(number).orElseThrow().text()).contains(words);
        assertThat(intakes.opened(number).mail()).isEqualTo(writer);
        assertThat(openSteps(number)).containsExactly("classifyComplaint");
        assertThat(intakes.ofCase(number).orElseThrow().attachments()).hasSize(file.startsWith("m07") ? 3 : 0);
        assertThat(receiptTo(number, writer).isPresent()).isEqualTo(answered);
    }

    @Test
    void twoMailsUnderOneMessageIdAreTwoCases() {
        var mark = UUID.randomUUID().toString();
        for (var file : List.of("m03a", "m03b", "m03a")) {
            arrive(new String(SampleMail.file("lost/" + file + "-same-id.eml"), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("Message-ID: <", "Message-ID: <" + mark));
        }
        assertThat(caseLike("<" + mark + "%")).hasSize(2).doesNotHaveDuplicates();
    }

    private List<String> caseLike(String key) {
        return jdbc.sql("select case_number from complaint_mail where message_id like ? and case_number is not null")
                .param(key)
                .query(String.class)
                .list();
    }

    private void arrive(String mail) {
        server.deliver(mail);
        await().until(() -> server.unmarked() == 0);
    }

    private static String newId() {
        return "<" + UUID.randomUUID() + "@warga.example>";
    }

    private static String personal(String id, String sender, String subject, String headers) {
        return """
                From: Warga <%s>
                To: %s
                Subject: %s
                Message-ID: %s
                %sContent-Type: text/plain; charset=utf-8

                Isi aduan.
                """
                .formatted(sender, SampleMail.OWN_ADDRESS, subject, id, headers.isEmpty() ? "" : headers + "\n");
    }

    private Optional<String> caseOf(String messageId) {
        return jdbc.sql("select case_number from complaint_mail where message_id like ? and case_number is not null")
                .param(messageId + "/%")
                .query(String.class)
                .optional();
    }

    private String outcome(String messageId) {
        return jdbc.sql("select outcome from complaint_mail where message_id like ?")
                .param(messageId + "/%")
                .query(String.class)
                .single();
    }

    private List<String> casesOfSender(String sender) {
        return cases.latest(5000).stream()
                .map(one -> one.number())
                .filter(number -> intakes.opened(number).mail().equals(sender))
                .toList();
    }

    private List<String> openSteps(String number) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    /** What lies for this sender in the folder that stands for the mail server; case numbers return in later runs. */
    private Optional<MimeMessage> receipt(String number) {
        return receiptTo(number, warga);
    }

    private Optional<MimeMessage> receiptTo(String number, String address) {
        ComplaintMails.leave(context);
        try (var files = Files.list(outgoing.outbox())) {
            return files.filter(file -> file.getFileName().toString().startsWith(number + ".RECEIPT."))
                    .map(MailedToCaseTest::message)
                    .filter(mail -> header(mail, "To").contains(address))
                    .findFirst();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage message(Path file) {
        try {
            return SampleMail.message(Files.readAllBytes(file));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
