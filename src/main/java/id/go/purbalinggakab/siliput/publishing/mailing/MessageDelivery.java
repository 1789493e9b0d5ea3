package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.ledger.Attempt;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Closed;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Down;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Dropped;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Later;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Refused;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Way;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * One message to one recipient. A mail server cannot be asked for an earlier message: a try that broke before the end
 * of the message went over is repeated, one that broke after it is a person's.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MessageDelivery {

    private static final String NOT_REACHED = "Server surel tidak dapat dihubungi.";
    private static final String GONE = "Penerima sudah tidak dikirimi.";
    private static final String MOVED =
            "Alamat penerima diubah selama pengiriman; kirimkan ke alamatnya yang baru dalam daftar wartawan.";

    private final Publisher publisher;
    private final Journalists journalists;
    private final Mailer mailer;
    private final OwnTransaction own;

    /** What became of it, as far as the next messages care. */
    enum Fate {
        /** Out, or not to be sent: the server works. */
        DONE,
        /** The server answered, and this address is wrong. */
        NO_SUCH_ADDRESS,
        /** The server wanted this message later. */
        LATER,
        /** The server did not want this message. */
        REFUSED
    }

    Fate send(LedgerRow row, Function<String, OutgoingMail> letter) {
        var fate = new AtomicReference<>(Fate.DONE);
        if (row.tries().unanswered()) {
            var id = row.externalId().orElse(null);
            publisher.record(row, row.attempts(), Way.MAIL, new Refused(Ledger.FATE_UNKNOWN, id));
            return fate.get();
        }
        var step = publisher.attempt(row, Way.MAIL, now -> own.get(() -> journalists.tokenOfActive(row.recipient()))
                .map(token -> send(now, letter.apply(token), fate))
                .orElseGet(() -> unsent(row.recipient())));
        if (fate.get() == Fate.NO_SUCH_ADDRESS && step.orElseThrow() instanceof Refused wrong) {
            own.run(() -> journalists.refused(row.recipient(), wrong.reason()));
        }
        return fate.get();
    }

    private Step unsent(String recipient) {
        var moved = !journalists.presentAddresses(List.of(recipient)).equals(List.of(recipient));
        return moved ? new Refused(MOVED) : new Dropped(GONE);
    }

    private Step send(Attempt now, OutgoingMail letter, AtomicReference<Fate> fate) {
        try {
            own.outside(() -> mailer.send(letter, () -> handOver(now, letter.messageId())));
            return new Done(null, letter.messageId());
        } catch (Mailer.FateUnknown silent) {
            return new Refused(Ledger.FATE_UNKNOWN, letter.messageId());
        } catch (Mailer.RecipientRefused wrong) {
            fate.set(Fate.NO_SUCH_ADDRESS);
            return new Refused("Alamat ditolak: " + wrong.getMessage() + ".");
        } catch (Mailer.MailRefused refused) {
            fate.set(Fate.REFUSED);
            return new Refused("Surel ditolak: " + refused.getMessage() + ".");
        } catch (Mailer.RecipientUnavailable busy) {
            fate.set(Fate.LATER);
            now.answered();
            var words = busy.getMessage() + ".";
            return new Later(
                    "Belum terkirim: " + words,
                    "Tidak terkirim setelah %d kali dicoba: %s".formatted(now.failures() + 1, words),
                    Optional.empty());
        } catch (Mailer.MailUnavailable down) {
            now.answered();
            return down instanceof Mailer.SettingsRefused
                    ? new Closed("Setelan surel kita ditolak: " + down.getMessage() + ".")
                    : new Down(NOT_REACHED, down);
        }
    }

    /** The message is cut off before its end where another server has begun it anew meanwhile. */
    private static void handOver(Attempt now, String messageId) {
        if (!now.asking(Optional.of(messageId))) {
            throw new Mailer.MailUnavailable("server lain sudah mengambil alih surel ini", null);
        }
    }

    /** Waits for the channel's next try as a whole. */
    void reopen(LedgerRow row, String reason) {
        publisher.record(row, row.attempts() + 1, Way.MAIL, new Down(reason, null));
    }
}
