package id.go.purbalinggakab.siliput.publishing.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.FaultyMailer;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.mail.Bounce;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Journalist;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.PlainRelease;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.RecipientsUnreached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One recipient's trouble is that recipient's; a server's trouble with us ends with people, and nobody is left out. */
@InContext
@RecordApplicationEvents
class RecipientFaultsTest {

    private static final String CASE = "LIP-2026-00077";

    @Autowired
    private Publishing publishing;

    @Autowired
    private Journalists journalists;

    @Autowired
    private MailingList list;

    @Autowired
    private PublishedItems items;

    @Autowired
    private ReturnedMail returned;

    @Autowired
    private FaultyMailer mailer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents told;

    @BeforeEach
    void invite() {
        jdbc.sql("delete from publication").update();
        jdbc.sql("delete from journalist").update();
        mailer.reset();
        for (var i = 1; i <= 30; i++) {
            journalists.add("Wartawan " + i, "Media", address(i));
        }
    }

    private static String address(int number) {
        return "w%03d@media.test".formatted(number);
    }

    private int mailNext() {
        return publishing.mailNextJournalists(version(1, "Pentas"));
    }

    private static ApprovedRelease version(int number, String title) {
        var approved = Instant.parse("2026-11-02T08:00:00Z");
        return PlainRelease.of(
                CASE, number, title, "PURBALINGGA", "Teras.", "Isi.", List.of(), "a".repeat(64), approved);
    }

    private UUID entry(int number) {
        return list.entries().stream()
                .filter(one -> one.person().mail().equals(address(number)))
                .map(Journalist::id)
                .findFirst()
                .orElseThrow();
    }

    private LedgerRow row(int number) {
        return publishing.ledger(CASE).stream()
                .filter(row -> row.recipient().equals(address(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFullMailboxHoldsUpNobodyAndIsTriedAfterTwoFourEightAndSixteenMinutes() {
        mailer.failBefore(mail -> {
            if (mail.to().equals(address(2))) {
                throw new Mailer.RecipientUnavailable("penuh (452 4.2.2)", null);
            }
        });
        assertThat(mailNext()).isEqualTo(11);
        assertThat(mailNext()).as("all others have it").isEqualTo(1);
        assertThat(mailer.sent()).hasSize(29);
        for (var minutes : List.of(2, 4, 8, 16)) {
            assertThat(row(2).state()).isEqualTo(State.OPEN);
            assertThat(row(2).reason().orElseThrow()).contains("penuh (452 4.2.2)");
            var next = row(2).nextAttempt().orElseThrow();
            assertThat(Duration.between(clock.instant(), next)).isEqualTo(Duration.ofMinutes(minutes));
            assertThatThrownBy(this::mailNext).as("too early").isInstanceOf(Mailer.MailUnavailable.class);
            clock.forward(Duration.ofMinutes(minutes));
            mailNext();
        }
        assertThat(row(2).state()).isEqualTo(State.REFUSED);
        assertThat(row(2).attempts()).isEqualTo(5);
        assertThat(row(2).nextAttempt()).isEmpty();
        assertThat(told.stream(RecipientsUnreached.class)).containsExactly(new RecipientsUnreached(CASE));
        assertThat(mailNext()).isZero();
        assertThat(journalists.tokenOfActive(address(2)))
                .as("still on the list")
                .isPresent();
        assertThat(mailer.sent()).extracting(OutgoingMail::to).doesNotHaveDuplicates();
    }

    @Test
    void aQuotaUsedUpInTheMiddleRefusesNobodyForGood() {
        mailer.failBefore(mail -> {
            if (mailer.sent().size() >= 7) {
                throw new Mailer.MailRefused("server surel menolak pesan ini (550 5.4.5)", null);
            }
        });
        for (var tries = 1; tries <= 3; tries++) {
            assertThatThrownBy(this::mailNext).isInstanceOf(Mailer.MailUnavailable.class);
        }
        assertThat(publishing.ledger(CASE))
                .extracting(LedgerRow::state)
                .containsOnly(State.PUBLISHED, State.OPEN)
                .filteredOn(State.PUBLISHED::equals)
                .hasSize(7);
        mailer.failBefore(mail -> {});
        for (var left = 1; left > 0; ) {
            left = mailNext();
        }
        assertThat(mailer.sent()).extracting(OutgoingMail::to).hasSize(30).doesNotHaveDuplicates();
        assertThat(told.stream(RecipientsUnreached.class)).isEmpty();
    }

    @Test
    void aCorrectionFollowsToANewAddressAndReachesWhoMayHaveHadTheRelease() {
        for (var i = 7; i <= 30; i++) {
            list.remove(entry(i), "siti");
        }
        mailer.failBefore(mail -> {
            if (mail.to().equals(address(2))) {
                throw new Mailer.FateUnknown(null);
            }
            if (mail.to().equals(address(3))) {
                throw new Mailer.RecipientRefused("550 5.1.1", null);
            }
        });
        assertThat(mailNext()).isZero();
        mailer.reset();
        list.change(entry(1), new Journalist.Person("Wartawan 1", "Media", "baru@media.test", ""), "siti");
        list.change(entry(4), new Journalist.Person("Wartawan 4", "Media", "lain@media.test", ""), "siti");
        list.add(new Journalist.Person("Pengganti", "Media", address(4), ""), "siti");
        list.remove(entry(5), "siti");

        assertThat(items.mailCorrection(version(2, "Ralat: Pentas"))).isZero();
        assertThat(mailer.sent())
                .extracting(OutgoingMail::to)
                .as("at the new address, at the one that a colleague took over, not where nobody wants them")
                .containsExactlyInAnyOrder("baru@media.test", address(2), address(4), "lain@media.test", address(6));
        assertThat(publishing.ledger(CASE))
                .filteredOn(row -> row.version() == 2 && row.recipient().equals(address(5)))
                .extracting(LedgerRow::state)
                .containsExactly(State.SKIPPED);
    }

    @Test
    void oneUnwantedMessageIsForPeopleAndTheAddressStays() {
        mailer.failBefore(mail -> {
            if (mail.to().equals(address(5))) {
                throw new Mailer.MailRefused("server surel menolak pesan ini (554 5.7.1)", null);
            }
        });
        mailNext();
        assertThat(mailNext()).isZero();
        assertThat(row(5).state()).isEqualTo(State.REFUSED);
        assertThat(row(5).attempts()).as("client errors are not tried again").isEqualTo(1);
        assertThat(row(5).reason().orElseThrow()).contains("554 5.7.1");
        assertThat(journalists.tokenOfActive(address(5))).isPresent();
    }

    @Test
    void aWrongAddressIsMarkedAtOnceAndGetsNothingMore() {
        mailer.failBefore(mail -> {
            if (mail.to().equals(address(5))) {
                throw new Mailer.RecipientRefused("server surel menolak pesan ini (550 5.1.1)", null);
            }
        });
        mailNext();
        assertThat(row(5).state()).isEqualTo(State.REFUSED);
        assertThat(journalists.tokenOfActive(address(5))).isEmpty();
        assertThat(journalists.activeAddresses()).hasSize(29).doesNotContain(address(5));
    }

    @Test
    void aReleaseThatComesBackIsNotDeliveredAndAForgedReportStrikesNobodyOff() {
        mailNext();
        mailNext();
        var message = row(5).externalId().orElseThrow();
        returned.returned(new Bounce(message.replace("rilis-", "rilis-x"), "5.1.1"));
        assertThat(publishing.ledger(CASE)).allMatch(row -> row.state() == State.PUBLISHED);
        returned.returned(new Bounce(message, "5.1.1"));
        returned.returned(new Bounce(message, "5.1.1"));
        assertThat(row(5).state()).isEqualTo(State.REFUSED);
        assertThat(row(5).reason()).contains("Surel kembali (5.1.1).");
        assertThat(journalists.tokenOfActive(address(5))).isEmpty();
        returned.returned(new Bounce(row(6).externalId().orElseThrow(), "5.7.1"));
        assertThat(row(6).state()).isEqualTo(State.REFUSED);
        assertThat(journalists.tokenOfActive(address(6)))
                .as("the message was unwanted, not the address wrong")
                .isPresent();
        assertThat(mailNext()).isZero();
    }

    @Test
    void whoGotTheMessageKnowsItsIdAndNobodyElse() {
        mailNext();
        var again = "delete from journalist where mail = '%s'".formatted(address(1));
        var before = row(1).externalId().orElseThrow();
        jdbc.sql(again).update();
        jdbc.sql("delete from publication").update();
        journalists.add("Wartawan 1", "Media", address(1));
        mailNext();
        assertThat(row(1).externalId().orElseThrow())
                .as("not made of case number and address alone")
                .isNotEqualTo(before);
    }
}
