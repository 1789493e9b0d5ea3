package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The website leg: ledger before, channel, ledger after, each committed by itself. */
@Component
class WebsiteLeg {

    private static final String SYSTEM = "sistem";

    private final ReleaseChannel website;
    private final Ledger ledger;
    private final OwnTransaction own;

    WebsiteLeg(ReleaseChannel website, Ledger ledger, OwnTransaction own) {
        this.website = website;
        this.ledger = ledger;
        this.own = own;
    }

    Outcome publish(ApprovedRelease release) {
        var key = Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC);
        var known = opened(key, release);
        if (!known.contentHash().equals(release.contentHash())) {
            throw new IllegalStateException("%s version %d was approved with another content"
                    .formatted(release.caseNumber(), release.version()));
        }
        return earlierOutcome(known).orElseGet(() -> tryNow(key, known, release));
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

    private Outcome tryNow(Ledger.Key key, LedgerRow known, ApprovedRelease release) {
        own.run(() -> ledger.begin(key, known.attempts()));
        var outcome = website.earlierTry(release).orElseGet(() -> website.publish(release));
        own.run(() -> record(key, outcome));
        return outcome;
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

    /** Where the release can be read: the true link once it is out, before that the one it will have. */
    Optional<String> link(ApprovedRelease release) {
        return outLink(release).or(() -> website.expectedLink(release));
    }

    /** The link only where the release is already out. */
    Optional<String> outLink(ApprovedRelease release) {
        return ledger.find(Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC))
                .flatMap(LedgerRow::link);
    }
}
