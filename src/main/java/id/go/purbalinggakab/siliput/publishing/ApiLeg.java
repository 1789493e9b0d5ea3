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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The networks by their interfaces, and corrections of the office's WordPress, each by itself: one that is down, slow or
 * refuses holds up no other. What cannot be posted here becomes a person's row with the reason.
 */
@Component
class ApiLeg {

    private static final Logger LOG = LoggerFactory.getLogger(ApiLeg.class);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    /** After this a step that was begun and never ended may be taken again. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    private static final Duration PAGE_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;
    private static final String OUR_FAULT = "Ada gangguan di dalam sistem; pengelola sistem melihatnya di catatan.";
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
        if (!row.contentHash().equals(release.contentHash())) {
            throw new IllegalStateException("%s version %d was approved with another content"
                    .formatted(release.caseNumber(), release.version()));
        }
        var channel = attempt.network() == Channel.WEBSITE ? websites.notes() : networks.find(attempt.network());
        if (row.state() != State.OPEN && row.state() != State.PENDING) {
            tries.settle(key);
        } else if (articles.isDown(release)) {
            var reason = WebsiteLeg.DOWN + (attempt.unanswered() ? LOOK_FIRST : "");
            own.run(() -> ledger.close(key, row.state(), reason, "sistem"));
            tries.settle(key);
        } else if (channel.isEmpty()) {
            forPeople(key, "Pengiriman otomatis dimatikan." + (attempt.unanswered() ? LOOK_FIRST : ""));
        } else if (tries.take(key, attempt, clock.instant().plus(LONGEST_STEP))
                && own.get(() -> ledger.begin(key, row.attempts()))) {
            ask(channel.get(), release, key, attempt);
        }
    }

    private void ask(NetworkChannel channel, ApprovedRelease release, Ledger.Key key, Try attempt) {
        var link = networks.takesLink(key.channel()) ? website.outLink(release) : Optional.<String>empty();
        var post = new NetworkChannel.Post(release, ledger.preparedText(key), link);
        var memory = new TryMemory(tries, key, attempt);
        try {
            var step = next(channel, post, memory, attempt);
            if (step instanceof Done done) {
                published(key, done);
            } else if (step instanceof NotYet later) {
                var next = clock.instant().plus(later.pause());
                own.run(() -> ledger.waits(key, Optional.of(next), ""));
                tries.polled(key, next);
            }
        } catch (ApiRefused refused) {
            forPeople(key, refused.getMessage() + (attempt.unanswered() ? LOOK_FIRST : ""));
        } catch (ApiBusy busy) {
            if (memory.askedNow()) {
                tries.answered(key);
            }
            var unknown = attempt.unanswered() && !memory.askedNow();
            later(key, attempt, busy.getMessage() + (unknown ? LOOK_FIRST : ""), busy.until());
        } catch (ApiUnavailable down) {
            later(key, attempt, down.getMessage() + (memory.asked() ? LOOK_FIRST : ""), Optional.empty());
        } catch (RuntimeException ours) {
            // a disk, a store, a picture: whatever it is, the other networks do not wait for it
            LOG.error("{} of {} failed here", key.channel(), key.caseNumber(), ours);
            later(key, attempt, OUR_FAULT + (memory.asked() ? LOOK_FIRST : ""), Optional.empty());
        }
    }

    private NetworkChannel.Step next(NetworkChannel channel, NetworkChannel.Post post, TryMemory memory, Try attempt) {
        var earlier = attempt.unanswered() ? channel.earlier(post, memory) : Optional.<Done>empty();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return leadsNowhere(post) ? pageAwaited(attempt) : channel.next(post, memory);
    }

    /** A network looks at the address at once, and readers do. */
    private boolean leadsNowhere(NetworkChannel.Post post) {
        return website.outLink(post.release()).isEmpty()
                && website.link(post.release()).filter(post.text()::contains).isPresent();
    }

    private static NotYet pageAwaited(Try attempt) {
        if (attempt.polls() >= MOST_TRIES) {
            throw new ApiRefused("Halaman beritanya belum terbit, sehingga tautan di teksnya belum dapat dibuka.");
        }
        return new NotYet(PAGE_PAUSE);
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
            own.run(() -> ledger.waits(key, Optional.of(next), reason));
            tries.failed(key, next);
        }
    }

    private void forPeople(Ledger.Key key, String reason) {
        own.run(() -> ledger.finish(key, State.OPEN, null, null, reason, "sistem"));
        tries.settle(key);
    }
}
