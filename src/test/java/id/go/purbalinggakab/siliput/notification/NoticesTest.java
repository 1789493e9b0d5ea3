package id.go.purbalinggakab.siliput.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.FaultyMailer;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.Mailer.MailSettingsRefused;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InContext
class NoticesTest {

    private static final Recipient APPLICANT = Recipient.outside("Kepala Sekolah", Optional.of("sd@x.test"));
    private static final Instant DUE = Instant.parse("2026-11-02T06:10:00Z");

    private final Notices notices;
    private final Outbox outbox;
    private final FaultyMailer mailer;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NoticesTest(
            Notices notices,
            Outbox outbox,
            FaultyMailer mailer,
            MovableClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from notice_enclosure").update();
        jdbc.sql("delete from notice").update();
        mailer.reset();
    }

    private static Notice notice(String kind, Optional<Instant> due, String distinct, Recipient to) {
        var invitation = new Notice.Enclosure("undangan.ics", "text/calendar", new byte[] {66});
        return new Notice(
                "LIP-2026-00001",
                kind,
                due,
                distinct,
                to,
                Map.of("subject", "Permohonan", "eventTitle", "Pentas <b>Seni</b>", "remark", "Belum ada cap"),
                List.of(invitation));
    }

    private List<String> states() {
        return jdbc.sql("select state from notice order by created_at")
                .query(String.class)
                .list();
    }

    @Test
    void saysTheSameOnce() {
        var first = notice("deadline-warning", Optional.of(DUE), "", Recipient.officer("siti"));
        notices.say(first);
        notices.say(first);
        notices.say(notice("deadline-warning", Optional.of(DUE.plusSeconds(60)), "", Recipient.officer("siti")));
        outbox.deliverDue();
        outbox.deliverDue();
        assertThat(mailer.sent()).extracting(OutgoingMail::to).containsExactly("siti@x.test", "siti@x.test");
        assertThat(mailer.sent().get(0).text()).contains("Senin, 2 November 2026 pukul 13.10 WIB");
    }

    @Test
    void anAdministratorHearsOnceADayThatOurSettingsAreRefusedAndNothingIsGivenUp() {
        mailer.failBefore(mail -> {
            throw new Mailer.SettingsRefused("sandinya ditolak (535)", null);
        });
        notices.say(notice("letter-returned", Optional.empty(), "1", APPLICANT));
        for (var day = 0; day < 10; day++) {
            for (var hour = 0; hour < 24; hour++) {
                outbox.deliverDue();
                clock.forward(Duration.ofHours(1));
            }
        }
        assertThat(states()).as("after more tries than an outage gets").containsOnly("WAITING");
        events.publishEvent(new MailSettingsRefused("sandinya ditolak (535)"));
        events.publishEvent(new MailSettingsRefused("sandinya ditolak (535)"));
        mailer.reset();
        outbox.deliverDue();
        clock.forward(Duration.ofHours(1));
        outbox.deliverDue();
        assertThat(mailer.sent())
                .extracting(OutgoingMail::to)
                .contains("siti@x.test")
                .hasSize(2);
        assertThat(mailer.sent())
                .anySatisfy(mail -> assertThat(mail.text()).contains("sandinya ditolak (535)", "berangkat sendiri"));
    }

    @Test
    void aStepRolledBackSaysNothing() {
        transaction.executeWithoutResult(status -> {
            notices.say(notice("letter-returned", Optional.empty(), "1", APPLICANT));
            status.setRollbackOnly();
        });
        outbox.deliverDue();
        assertThat(mailer.sent()).isEmpty();
    }

    @Test
    void waitsLongerAndLongerWhileMailIsDown() {
        mailer.failBefore(mail -> {
            throw FaultyMailer.down();
        });
        notices.say(notice("letter-returned", Optional.empty(), "1", APPLICANT));
        outbox.deliverDue();
        outbox.deliverDue();
        assertThat(states()).containsExactly("WAITING");
        clock.forward(Duration.ofMinutes(2));
        outbox.deliverDue();
        mailer.reset();
        clock.forward(Duration.ofMinutes(3));
        outbox.deliverDue();
        assertThat(mailer.sent()).as("the second pause is 4 minutes").isEmpty();
        clock.forward(Duration.ofMinutes(1));
        outbox.deliverDue();
        assertThat(states()).containsExactly("SENT");
        assertThat(mailer.sent()).hasSize(1);
        assertThat(mailer.sent().get(0).attachments()).hasSize(1);
    }

    @Test
    void aCrashWhileSendingIsTriedAgainUnderTheSameId() {
        mailer.failAfter(mail -> {
            throw new IllegalStateException("kill -9");
        });
        notices.say(notice("letter-returned", Optional.empty(), "1", APPLICANT));
        assertThatThrownBy(outbox::deliverDue).hasMessage("kill -9");
        mailer.failAfter(mail -> {});
        outbox.deliverDue();
        assertThat(mailer.sent()).as("still claimed").hasSize(1);
        clock.forward(Duration.ofMinutes(10));
        outbox.deliverDue();
        assertThat(mailer.sent()).extracting(OutgoingMail::messageId).hasSize(2);
        assertThat(mailer.sent().get(0).messageId())
                .isEqualTo(mailer.sent().get(1).messageId());
    }

    @Test
    void mailIsOptionalAndARefusalIsFinal() {
        notices.say(notice("new-task", Optional.empty(), "1", Recipient.officer("budi")));
        outbox.deliverDue();
        assertThat(states()).containsExactly("NO_ADDRESS");
        mailer.failBefore(mail -> {
            throw new Mailer.MailRefused("tidak dikenal", null);
        });
        notices.say(notice("new-task", Optional.empty(), "1", Recipient.officer("siti")));
        outbox.deliverDue();
        assertThat(states()).containsExactlyInAnyOrder("NO_ADDRESS", "FAILED");
    }

    @Test
    void aSecretLetterGivesAwayOnlyItsNumber() {
        var open = notice("crew-invitation", Optional.empty(), "1", Recipient.officer("siti"));
        var model = new HashMap<>(open.model());
        model.put("secret", true);
        notices.say(
                new Notice(open.caseNumber(), open.kind(), open.due(), "", open.recipient(), model, open.enclosures()));
        outbox.deliverDue();
        var mail = mailer.sent().get(0);
        assertThat(mail.subject() + mail.text() + mail.html())
                .contains("LIP-2026-00001")
                .doesNotContain("Pentas", "Permohonan<", "Belum ada cap");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void logsNoWholeAddress() {
        assertThat(Outbox.masked("kepala.sekolah@x.test")).isEqualTo("k***@x.test");
    }
}
