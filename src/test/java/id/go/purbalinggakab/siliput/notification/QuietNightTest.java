package id.go.purbalinggakab.siliput.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.FaultyMailer;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is woken between 21.00 and 06.00, and nothing that waited is lost or said twice. */
@InContext
class QuietNightTest {

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private NoticeTable table;

    @Autowired
    private Officers officers;

    @Autowired
    private Night night;

    @Autowired
    private FaultyMailer mailer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from notice_enclosure").update();
        jdbc.sql("delete from notice").update();
        mailer.reset();
    }

    @AfterEach
    void morning() {
        clock.moveTo(MovableClock.MONDAY_MORNING);
        empty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T20:59:59, 1",
        "2026-11-02T21:00:00, 0",
        "2026-11-02T23:59:59, 0",
        "2026-11-03T00:00:00, 0",
        "2026-11-03T05:59:59, 0",
        "2026-11-03T06:00:00, 1"
    })
    void theNightBeginsAndEndsOnTheMinute(String at, int mails) {
        at(at);
        say("siti", false);
        outbox.deliverDue();
        assertThat(mailer.sent()).hasSize(mails);
    }

    @Test
    void whatWaitsGoesOutAtSixOnceAlsoFromAnotherNode() {
        at("2026-11-02T21:30:00");
        say("siti", false);
        notices.say(new Notice(
                "LIP-2026-00001",
                "request-accepted",
                Optional.empty(),
                "1",
                Recipient.outside("Kepala Sekolah", Optional.of("sd@x.test")),
                Map.of(),
                List.of()));
        for (var hour : List.of("2026-11-02T21:30:00", "2026-11-03T00:10:00", "2026-11-03T05:59:00")) {
            at(hour);
            outbox.deliverDue();
        }
        assertThat(mailer.sent()).isEmpty();
        assertThat(jdbc.sql("select distinct state from notice")
                        .query(String.class)
                        .list())
                .containsExactly("HELD");
        at("2026-11-03T06:00:00");
        new Outbox(table, mailer, officers, night, clock).deliverDue();
        outbox.deliverDue();
        assertThat(mailer.sent()).extracting(OutgoingMail::to).containsExactlyInAnyOrder("siti@x.test", "sd@x.test");
    }

    @Test
    void aTryThatFailedInTheEveningWaitsForTheMorningToo() {
        mailer.failBefore(mail -> {
            throw FaultyMailer.down();
        });
        at("2026-11-02T20:59:00");
        say("siti", false);
        outbox.deliverDue();
        mailer.reset();
        at("2026-11-02T21:05:00");
        outbox.deliverDue();
        assertThat(mailer.sent()).isEmpty();
        at("2026-11-03T06:00:00");
        outbox.deliverDue();
        assertThat(mailer.sent()).hasSize(1);
    }

    @Test
    void veryUrgentMattersAndTheCrewOnDutyAreToldAtOnce() {
        at("2026-11-03T02:00:00");
        say("siti", true);
        say("dewi", false);
        outbox.deliverDue();
        assertThat(mailer.sent()).extracting(OutgoingMail::to).containsExactlyInAnyOrder("siti@x.test", "dewi@x.test");
    }

    @Test
    void anOfficeMayKeepOtherHoursOrNone() {
        var noon = new QuietHours(java.time.LocalTime.of(12, 0), java.time.LocalTime.of(13, 0));
        assertThat(noon.over(instant("2026-11-02T12:30:00"))).contains(instant("2026-11-02T13:00:00"));
        assertThat(noon.over(instant("2026-11-02T13:00:00"))).isEmpty();
        assertThat(noon.over(instant("2026-11-02T11:59:00"))).isEmpty();
        var never = new QuietHours(java.time.LocalTime.NOON, java.time.LocalTime.NOON);
        assertThat(never.over(instant("2026-11-02T12:00:00"))).isEmpty();
    }

    private void say(String user, boolean urgent) {
        notices.say(new Notice(
                "LIP-2026-00001",
                "new-task",
                Optional.empty(),
                "1",
                Recipient.officer(user),
                Map.of("urgent", urgent, "taskName", "Disposisi"),
                List.of()));
    }

    private void at(String local) {
        clock.moveTo(instant(local));
    }

    private static java.time.Instant instant(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }
}
