package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing.Outcome;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ServerFault;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.SettingRefused;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import id.go.purbalinggakab.siliput.publishing.ledger.Attempt;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Way;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The office's websites, one after the other; the outcome is that of the office's own. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class WebsitePublisher {

    private final Websites websites;
    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final ArticleTable articles;
    private final Publisher publisher;
    private final OwnTransaction own;

    /** The outcome of the office's own site; a site that is down leaves the sites before it as they are. */
    public Outcome publish(ApprovedRelease release) {
        Outcome last = null;
        for (var site : websites.inOrder()) {
            last = publish(release, site);
        }
        return last;
    }

    private Outcome publish(ApprovedRelease release, Websites.Site site) {
        var row = opened(Ledger.Key.of(release, Channel.WEBSITE, site.recipient()), release);
        release.checkSame(row.contentHash());
        return switch (row.state()) {
            case PUBLISHED -> Outcome.published(row.link().orElse(""));
            case REFUSED -> Outcome.refused(row.reason().orElse(""));
            case SKIPPED ->
                row.changedBy().filter(by -> !by.equals(Publisher.SYSTEM)).isPresent()
                        ? Outcome.leftOut()
                        : Outcome.refused(row.reason().orElse(""));
            case OPEN, PENDING -> tryNow(row, release, site.channel());
        };
    }

    private LedgerRow opened(Ledger.Key key, ApprovedRelease release) {
        return ledger.find(key).orElseGet(() -> {
            try {
                own.run(() -> transitions.open(key, release.contentHash(), Optional.empty()));
            } catch (DuplicateKeyException sameMoment) {
                return ledger.find(key).orElseThrow();
            }
            return ledger.find(key).orElseThrow();
        });
    }

    private Outcome tryNow(LedgerRow row, ApprovedRelease release, ReleaseChannel site) {
        var step = publisher
                .attempt(row, Way.WEBSITE, now -> ask(release, site, now))
                .orElseThrow(() -> new ApiUnavailable("Server lain sedang menerbitkan di website."));
        if (step instanceof Publisher.Done done) {
            return Outcome.published(done.link());
        }
        return Outcome.refused(step instanceof Publisher.Refused refused ? refused.reason() : Publisher.DOWN);
    }

    private Publisher.Step ask(ApprovedRelease release, ReleaseChannel site, Attempt attempt) {
        // looked up after the row says that we are at it: whoever takes it down now finds either this row or the post
        if (isDown(release)) {
            return new Publisher.Dropped(Publisher.DOWN);
        }
        try {
            return site.earlier(release).orElseGet(() -> site.publish(release));
        } catch (SettingRefused ours) {
            return new Publisher.Closed(ours.getMessage());
        } catch (ApiRefused refused) {
            return new Publisher.Refused(refused.getMessage());
        } catch (ServerFault fault) {
            return fault(release, site, fault, attempt);
        } catch (ApiUnavailable down) {
            return new Publisher.Down(down.getMessage(), down);
        } catch (RuntimeException ours) {
            return new Publisher.Down(Publisher.OUR_FAULT, ours);
        }
    }

    /** The second time people are asked; what the failed request may have left there is looked for before. */
    private static Publisher.Step fault(
            ApprovedRelease release, ReleaseChannel site, ServerFault fault, Attempt attempt) {
        if (attempt.number() < 2) {
            return new Publisher.Down(fault.getMessage(), fault);
        }
        try {
            return site.earlier(release)
                    .<Publisher.Step>map(done -> done)
                    .orElseGet(() -> new Publisher.Refused(fault.getMessage()));
        } catch (ApiRefused | ApiUnavailable unknown) {
            return new Publisher.Down(fault.getMessage(), fault);
        }
    }

    public boolean isDown(ApprovedRelease release) {
        return articles.isDown(release);
    }

    public boolean isSuperseded(ApprovedRelease release) {
        return articles.isSuperseded(release);
    }

    /** Whether the page is down that a version belongs to; what is to be deleted elsewhere is not corrected there. */
    public boolean isHidden(ApprovedRelease release) {
        return articles.isHidden(release.caseNumber());
    }

    public Optional<String> problemWithLink(String link) {
        return websites.problemWithLink(link);
    }

    /** The number of the office's post with this address; empty where none is found, or the site does not answer. */
    public Optional<String> numberAt(String link) {
        var number = new AtomicReference<Optional<String>>(Optional.empty());
        own.outside(() -> number.set(websites.wordPress().flatMap(site -> numberAt(site, link))));
        return number.get();
    }

    private static Optional<String> numberAt(WordPressSite site, String link) {
        try {
            return site.postAt(link).map(post -> String.valueOf(post.id()));
        } catch (ApiRefused | ApiUnavailable unknown) {
            return Optional.empty();
        }
    }

    /** Where the release can be read: the true link once it is out, before that the one it will have. A note has none. */
    public Optional<String> link(ApprovedRelease release) {
        return outLink(release)
                .or(() -> ledger.isOut(release.caseNumber(), release.version())
                        ? Optional.empty()
                        : expectedLink(release));
    }

    /**
     * For a message that nobody can mend later. Mails leave beside the website, so that the first ones name the page
     * that comes next; none where the release is held back from the public or where a website refused it.
     */
    public Optional<String> lastingLink(ApprovedRelease release) {
        return outLink(release)
                .or(() -> release.embargoUntil().isPresent() || wasRefused(release) ? Optional.empty() : link(release));
    }

    private boolean wasRefused(ApprovedRelease release) {
        return ledger.ofChannel(release.caseNumber(), release.version(), Channel.WEBSITE).stream()
                .anyMatch(row -> row.state() == State.REFUSED || row.state() == State.SKIPPED);
    }

    public Optional<String> expectedLink(ApprovedRelease release) {
        return websites.inOrder().stream()
                .flatMap(site -> site.channel().expectedLink(release).stream())
                .findFirst();
    }

    /** The link only where the release, or the one that a note belongs to, is already out. */
    public Optional<String> outLink(ApprovedRelease release) {
        return ledger.websiteLink(release.caseNumber(), release.version());
    }
}
