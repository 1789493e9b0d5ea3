package id.go.purbalinggakab.siliput.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.identity.RefusedStart;
import id.go.purbalinggakab.siliput.mail.ArrivedMail;
import id.go.purbalinggakab.siliput.mail.MailReader;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipt of a complaint is promised with its registration and sent afterwards, whatever the mail server does. */
@EngineTest
class ComplaintPostTest {

    @Autowired
    MailReader reader;

    @Autowired
    Mailer mailer;

    @Autowired
    ComplaintOutbox outbox;

    @Autowired
    ComplaintPost waiting;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Register register;

    @Autowired
    IdentityCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<OutgoingMail> sent = new ArrayList<>();
    private RuntimeException answer;
    private Error dies;

    private final Mailer server = mail -> {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .as("a transaction is open while the server is spoken to")
                .isFalse();
        if (answer != null) {
            throw answer;
        }
        sent.add(mail);
        if (dies != null) {
            throw dies;
        }
    };

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        waiting.deliverDue();
    }

    @Test
    void nobodySendsMailInsideATransaction() {
        var mail = new OutgoingMail("<x@siliput>", "a@x.test", "x", "x", "", List.of(), Map.of());
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> mailer.send(mail)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of transactions");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> mailer.send(mail, () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noStartWithAKeyThatOpensNoneOfTheComplaints() {
        complaintByMail();
        cipher.afterSingletonsInstantiated();
        var other = new IdentityCipher(new ComplaintSettings("A".repeat(43) + "=", Path.of("-"), ""), jdbc);
        assertThatThrownBy(other::afterSingletonsInstantiated)
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("SILIPUT_SEAL_KEY");
    }

    @Test
    void aServerThatWantsItLaterGetsTheSameCodeLater() {
        var number = complaintByMail();
        answer = new Mailer.RecipientUnavailable("451 4.7.1", null);
        post().deliverDue();
        assertThat(sent).isEmpty();
        answer = new Mailer.MailUnavailable("mati", null);
        later(Duration.ofMinutes(3));
        post().deliverDue();

        answer = null;
        later(Duration.ofMinutes(5));
        post().deliverDue();
        assertThat(sent).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(register.find(number).orElseThrow().trackingCode()));
        assertThat(deliveries.find(number, What.RECEIPT, 0).orElseThrow().sent())
                .isTrue();
        later(Duration.ofHours(3));
        post().deliverDue();
        assertThat(sent).hasSize(1);
        assertThat(sealed(number)).as("nothing of the mail stays").isEmpty();
    }

    /** Killed after the server had it: the repetition is the same message with the same code. */
    @Test
    void aServerKilledWhileSendingRepeatsTheSameMessage() {
        complaintByMail();
        dies = new StackOverflowError("killed");
        assertThatThrownBy(() -> post().deliverDue()).isSameAs(dies);
        dies = null;
        post().deliverDue();
        assertThat(sent).as("another server may have it in hand").hasSize(1);
        later(Duration.ofMinutes(11));
        post().deliverDue();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).messageId()).isEqualTo(sent.get(0).messageId());
        assertThat(sent.get(1).text()).isEqualTo(sent.get(0).text());
    }

    @Test
    void aRegistrationThatIsRolledBackPromisesNothing() {
        var mail = mail();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            reader.accept(mail);
            status.setRollbackOnly();
        });
        post().deliverDue();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatIsRefusedForGoodComesToTheComplaintOfficers() {
        var number = complaintByMail();
        answer = new Mailer.RecipientRefused("server surel menolak pesan ini (550 5.1.1)", null);
        post().deliverDue();
        assertThat(deliveries.refusal(number)).isPresent();
        assertThat(jdbc.sql("select user_id from notice where case_number = ? and kind = 'complaint-mail-failed'")
                        .param(number)
                        .query(String.class)
                        .list())
                .contains("pejabat");
        assertThat(jdbc.sql("select text_body from notice where case_number = ? and kind = 'complaint-mail-failed'")
                        .param(number)
                        .query(String.class)
                        .list())
                .allSatisfy(text -> assertThat(text).contains("tanda terima", "5.1.1"));
    }

    @Test
    void theWaitingMailLiesSealed() {
        var number = complaintByMail();
        assertThat(sealed(number)).isNotEmpty().doesNotContain("warga", "Tanda terima");
    }

    private void later(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    private ComplaintPost post() {
        return new ComplaintPost(outbox, server, clock);
    }

    private String sealed(String number) {
        return jdbc.sql("select sealed from complaint_outbox where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String complaintByMail() {
        var mail = mail();
        reader.accept(mail);
        return jdbc.sql("select case_number from complaint_mail where message_id like ?")
                .param(mail.messageId() + "/%")
                .query(String.class)
                .single();
    }

    private static ReceivedMail mail() {
        return ArrivedMail.of(
                """
                From: Warga <%s@warga.example>
                Subject: Tautan rusak
                Message-ID: <%s@warga.example>
                Content-Type: text/plain; charset=utf-8

                Isi aduan.
                """
                        .formatted(UUID.randomUUID(), UUID.randomUUID()));
    }
}
