package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Whom a version is for, and whom it reached; at the addresses where they are reached now. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MailedRecipients {

    private static final String NOBODY = "tidak ada penerima";

    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final Journalists journalists;
    private final OwnTransaction own;

    List<String> active() {
        return journalists.activeAddresses();
    }

    List<String> reachedBefore(ApprovedRelease release) {
        return journalists.presentAddresses(ledger.reachedByMail(release.caseNumber(), release.version()));
    }

    /** Who has this version, may have it, or gets it still. */
    public List<String> of(String caseNumber, int version) {
        return journalists.presentAddresses(ledger.ofChannel(caseNumber, version, Channel.MAIL).stream()
                .filter(row -> switch (row.state()) {
                    case PUBLISHED, PENDING, OPEN -> true;
                    case REFUSED ->
                        row.reason().filter(Ledger.FATE_UNKNOWN::equals).isPresent();
                    default -> false;
                })
                .map(LedgerRow::recipient)
                .toList());
    }

    /** The list is fixed at the first call: all rows or none. */
    public void open(ApprovedRelease release, Supplier<List<String>> recipients) {
        try {
            own.run(() -> {
                var addresses = recipients.get();
                addresses.forEach(address -> open(release, address));
                if (addresses.isEmpty()) {
                    transitions.close(open(release, NOBODY), State.OPEN, "Daftar wartawan kosong.", Publisher.SYSTEM);
                }
            });
        } catch (DuplicateKeyException otherCallWasFaster) {
            rows(release);
        }
    }

    private Ledger.Key open(ApprovedRelease release, String recipient) {
        var key = Ledger.Key.of(release, Channel.MAIL, recipient);
        transitions.open(key, release.contentHash(), Optional.empty());
        return key;
    }

    public List<LedgerRow> rows(ApprovedRelease release) {
        return ledger.ofChannel(release.caseNumber(), release.version(), Channel.MAIL);
    }

    List<LedgerRow> waiting(ApprovedRelease release) {
        return rows(release).stream().filter(LedgerRow::isWaiting).toList();
    }

    void takenDown(LedgerRow row) {
        own.run(() -> transitions.close(row.key(), row.state(), Publisher.DOWN, Publisher.SYSTEM));
    }
}
