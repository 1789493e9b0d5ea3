package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.NetworkChannel.Done;
import id.go.purbalinggakab.siliput.publishing.NetworkChannel.NotYet;
import id.go.purbalinggakab.siliput.publishing.NetworkTries.Try;
import id.go.purbalinggakab.siliput.publishing.api.ApiBusy;
import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The networks by their interfaces, and corrections of the office's WordPress, each by itself: one that is down, slow or refuses holds up no other. What cannot
 * be posted here becomes a person's row with the reason.
 */
@Component
class ApiLeg {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    /** After this a step that was begun and never ended may be taken again. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    private static final int MOST_TRIES = 5;
    private static final String LOOK_FIRST = " Periksa dahulu apakah kiriman sudah terbit.";

    private final Networks networks;
    private final Websites websites;
    private final NetworkTries tries;
    private final Ledger ledger;
    private final WebsiteLeg website;
    private final ArticleTable articles;
    private final OwnTransaction own;
    private final Clock clock;
    private final Duration longestCall;

    ApiLeg(
            Networks networks,
            Websites websites,
            NetworkTries tries,
            Ledger ledger,
            WebsiteLeg website,
            ArticleTable articles,
            OwnTransaction own,
            Clock clock,
            PublishingSettings settings) {
        this.articles = articles;
        this.networks = networks;
        this.websites = websites;
        this.tries = tries;
        this.ledger = ledger;
        this.website = website;
        this.own = own;
        this.clock = clock;
        this.longestCall = settings.longestJob().dividedBy(2);
    }

    boolean isUnderWay(String caseNumber, int version) {
        return !tries.openOf(caseNumber, version).isEmpty();
    }

    /** Takes one step with each network whose time has come; returns when the next step is due. */
    Optional<Instant> step(ApprovedRelease release) {
        var begun = clock.instant();
        for (var attempt : tries.openOf(release.caseNumber(), release.version())) {
            var isDue = !attempt.nextAt().isAfter(begun);
            if (isDue && Duration.between(begun, clock.instant()).compareTo(longestCall) < 0) {
                step(release, attempt);
            }
        }
        return tries.openOf(release.caseNumber(), release.version()).stream()
                .map(Try::nextAt)
                .min(Instant::compareTo);
    }

    private void step(ApprovedRelease release, Try attempt) {
        var key = Ledger.Key.of(release, attempt.network(), Ledger.PUBLIC);
        var row = ledger.find(key).orElseThrow();
        var channel = attempt.network() == Channel.WEBSITE ? websites.notes() : networks.find(attempt.network());
        if (row.state() != State.OPEN && row.state() != State.PENDING) {
            tries.settle(key);
        } else if (articles.isDown(release)) {
            var reason = WebsiteLeg.DOWN + (attempt.unanswered() ? LOOK_FIRST : "");
            own.run(() -> ledger.close(key, row.state(), reason, "sistem"));
            tries.settle(key);
        } else if (channel.isEmpty()) {
            forPeople(key, "Pengiriman otomatis dimatikan.");
        } else if (tries.take(key, attempt, clock.instant().plus(LONGEST_STEP))
                && own.get(() -> ledger.begin(key, row.attempts()))) {
            ask(channel.get(), release, key, attempt);
        }
    }

    private void ask(NetworkChannel channel, ApprovedRelease release, Ledger.Key key, Try attempt) {
        var link = networks.takesLink(key.channel()) ? website.link(release) : Optional.<String>empty();
        var post = new NetworkChannel.Post(release, ledger.preparedText(key), link);
        var memory = new TryMemory(tries, key, attempt);
        try {
            var earlier = attempt.unanswered() ? channel.earlier(post, memory) : Optional.<Done>empty();
            var step = earlier.isPresent() ? earlier.get() : channel.next(post, memory);
            if (step instanceof Done done) {
                published(key, done);
            } else if (step instanceof NotYet later) {
                tries.polled(key, clock.instant().plus(later.pause()));
            }
        } catch (ApiRefused refused) {
            forPeople(key, refused.getMessage() + (attempt.unanswered() ? LOOK_FIRST : ""));
        } catch (ApiBusy busy) {
            if (memory.askedNow()) {
                tries.answered(key);
            }
            later(key, attempt, busy.getMessage(), busy.until());
        } catch (ApiUnavailable down) {
            later(key, attempt, down.getMessage() + (memory.asked() ? LOOK_FIRST : ""), Optional.empty());
        }
    }

    private void published(Ledger.Key key, Done done) {
        own.run(() -> ledger.finish(key, State.PUBLISHED, done.link(), done.id(), null, "sistem"));
        tries.settle(key);
    }

    /** 2, 4, 8, 16 minutes, or when the network itself says; what would take longer is a person's. */
    private void later(Ledger.Key key, Try attempt, String reason, Optional<Instant> until) {
        var now = clock.instant();
        var next = until.filter(now::isBefore).orElse(now.plus(FIRST_PAUSE.multipliedBy(1L << attempt.tries())));
        if (attempt.tries() + 1 >= MOST_TRIES || next.isAfter(now.plus(LONGEST_PAUSE))) {
            forPeople(key, reason);
        } else {
            tries.failed(key, next);
        }
    }

    private void forPeople(Ledger.Key key, String reason) {
        own.run(() -> ledger.finish(key, State.OPEN, null, null, reason, "sistem"));
        tries.settle(key);
    }
}
