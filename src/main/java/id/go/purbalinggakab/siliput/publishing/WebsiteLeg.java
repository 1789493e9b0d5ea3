package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.api.ApiUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The website leg: ledger before, channel, ledger after, each committed by itself. */
@Component
class WebsiteLeg {

    static final String DOWN = "Berita diturunkan sebelum dikirim ke sini.";

    private static final String SYSTEM = "sistem";
    /** More than all requests of a try together can take, and less than the lock of a job. */
    private static final Duration LONGEST_TRY = Duration.ofMinutes(3);

    private final Websites websites;
    private final Ledger ledger;
    private final ArticleTable articles;
    private final OwnTransaction own;
    private final Clock clock;

    WebsiteLeg(Websites websites, Ledger ledger, ArticleTable articles, OwnTransaction own, Clock clock) {
        this.articles = articles;
        this.clock = clock;
        this.websites = websites;
        this.ledger = ledger;
        this.own = own;
    }

    /** The outcome of the office's own site; a site that is down leaves the sites before it as they are. */
    Outcome publish(ApprovedRelease release) {
        Outcome last = null;
        for (var site : websites.inOrder()) {
            last = publish(release, site);
        }
        return last;
    }

    private Outcome publish(ApprovedRelease release, Websites.Site site) {
        var key = Ledger.Key.of(release, Channel.WEBSITE, site.recipient());
        var known = opened(key, release);
        if (!known.contentHash().equals(release.contentHash())) {
            throw new IllegalStateException("%s version %d was approved with another content"
                    .formatted(release.caseNumber(), release.version()));
        }
        return earlierOutcome(known).orElseGet(() -> tryNow(key, known, release, site.channel()));
    }

    private LedgerRow opened(Ledger.Key key, ApprovedRelease release) {
        return ledger.find(key).orElseGet(() -> {
            try {
                own.run(() -> ledger.open(key, State.OPEN, release.contentHash(), Optional.empty(), Optional.empty()));
            } catch (DuplicateKeyException sameMoment) {
                return ledger.find(key).orElseThrow();
            }
            return ledger.find(key).orElseThrow();
        });
    }

    private static Optional<Outcome> earlierOutcome(LedgerRow row) {
        return switch (row.state()) {
            case PUBLISHED ->
                Optional.of(new Outcome.Published(
                        row.link().orElse(""), row.externalId().orElse("")));
            case REFUSED, SKIPPED ->
                Optional.of(new Outcome.Refused(row.reason().orElse("")));
            case OPEN, PENDING -> Optional.empty();
        };
    }

    private Outcome tryNow(Ledger.Key key, LedgerRow known, ApprovedRelease release, ReleaseChannel website) {
        if (isUnderWay(known) || !own.get(() -> ledger.begin(key, known.attempts()))) {
            throw new ApiUnavailable("Server lain sedang menerbitkan di website.");
        }
        // looked up after the row says that we are at it: whoever takes it down now finds either this row or the post
        if (articles.isDown(release)) {
            own.run(() -> ledger.close(key, State.PENDING, DOWN, SYSTEM));
            return new Outcome.Refused(DOWN);
        }
        try {
            var outcome = website.earlierTry(release).orElseGet(() -> website.publish(release));
            own.run(() -> record(key, outcome));
            return outcome;
        } catch (ApiUnavailable down) {
            own.run(() -> ledger.waits(key, Optional.empty(), down.getMessage()));
            throw down;
        } catch (RuntimeException ours) {
            own.run(() -> ledger.waits(key, Optional.empty(), "Ada gangguan di dalam sistem."));
            throw ours;
        }
    }

    /** Begun a moment ago and nothing said of it since. */
    private boolean isUnderWay(LedgerRow row) {
        return row.state() == State.PENDING
                && row.reason().isEmpty()
                && row.changedAt().plus(LONGEST_TRY).isAfter(clock.instant());
    }

    private void record(Ledger.Key key, Outcome outcome) {
        outcome.<Void>fold(
                published -> {
                    ledger.finish(key, State.PUBLISHED, published.link(), published.externalId(), null, SYSTEM);
                    return null;
                },
                refused -> {
                    ledger.finish(key, State.REFUSED, null, null, refused.reason(), SYSTEM);
                    return null;
                });
    }

    /** In the caller's transaction: the person's task and its result commit together; the refusal's reason stays. */
    void postedByHand(ApprovedRelease release, String link, String by) {
        problemWithLink(link).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        var row = unpublished(release);
        ledger.finish(
                key(release),
                State.PUBLISHED,
                WebLink.cleaned(link),
                null,
                row.reason().orElse(null),
                by);
    }

    Optional<String> problemWithLink(String link) {
        return websites.problemWithLink(link);
    }

    void skipped(ApprovedRelease release, String reason, String by) {
        var row = unpublished(release);
        var refusal = row.reason().map(text -> text + " ").orElse("");
        ledger.finish(key(release), State.SKIPPED, null, null, refusal + reason.strip(), by);
    }

    private LedgerRow unpublished(ApprovedRelease release) {
        return ledger.find(key(release))
                .filter(row -> row.state() != State.PUBLISHED)
                .orElseThrow(
                        () -> new IllegalStateException("%s version %d is on the website already, or was never tried"
                                .formatted(release.caseNumber(), release.version())));
    }

    private static Ledger.Key key(ApprovedRelease release) {
        return Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC);
    }

    /** Where the release can be read: the true link once it is out, before that the one it will have. A note has none. */
    Optional<String> link(ApprovedRelease release) {
        return outLink(release)
                .or(() -> ledger.isOut(release.caseNumber(), release.version())
                        ? Optional.empty()
                        : expectedLink(release));
    }

    /**
     * For a message that nobody can mend later. Mails leave beside the website, so that the first ones name the page
     * that comes next; none where the release is held back from the public or where a website refused it.
     */
    Optional<String> lastingLink(ApprovedRelease release) {
        return outLink(release)
                .or(() -> release.embargoUntil().isPresent() || wasRefused(release) ? Optional.empty() : link(release));
    }

    private boolean wasRefused(ApprovedRelease release) {
        return ledger.ofChannel(release.caseNumber(), release.version(), Channel.WEBSITE).stream()
                .anyMatch(row -> row.state() == State.REFUSED || row.state() == State.SKIPPED);
    }

    Optional<String> expectedLink(ApprovedRelease release) {
        return websites.inOrder().stream()
                .flatMap(site -> site.channel().expectedLink(release).stream())
                .findFirst();
    }

    /** The link only where the release, or the one that a note belongs to, is already out. */
    Optional<String> outLink(ApprovedRelease release) {
        return ledger.websiteLink(release.caseNumber(), release.version());
    }
}
