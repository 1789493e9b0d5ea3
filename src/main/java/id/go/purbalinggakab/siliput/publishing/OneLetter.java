package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.publishing.Ledger.Key;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** One message to one recipient, with its outcome in the ledger before anything else happens. */
@Component
class OneLetter {

    /** One try and one after each of 2, 4, 8 and 16 minutes, as the engine does where a whole server is down. */
    static final int MOST_TRIES = 5;

    private static final String BY = "sistem";
    private static final String NOT_REACHED = "Server surel tidak dapat dihubungi.";
    private static final String GONE = "Penerima sudah tidak dikirimi.";
    private static final String MOVED =
            "Alamat penerima diubah selama pengiriman; kirimkan ke alamatnya yang baru dalam daftar wartawan.";
    static final String FATE_UNKNOWN =
            "Tidak diketahui apakah surel ini sampai; tanyakan kepada penerimanya sebelum mengirim lagi.";

    private final Ledger ledger;
    private final Journalists journalists;
    private final Mailer mailer;
    private final OwnTransaction own;
    private final Clock clock;

    OneLetter(Ledger ledger, Journalists journalists, Mailer mailer, OwnTransaction own, Clock clock) {
        this.ledger = ledger;
        this.journalists = journalists;
        this.mailer = mailer;
        this.own = own;
        this.clock = clock;
    }

    /** A try to reach one recipient, by its number. */
    record Try(Key key, int attempt) {}

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
        var key = Key.of(row);
        if (row.state() == State.PENDING && row.externalId().isPresent()) {
            finish(new Try(key, row.attempts()), State.REFUSED, row.externalId().get(), FATE_UNKNOWN);
            return Fate.DONE;
        }
        if (!own.get(() -> ledger.begin(key, row.attempts()))) {
            return Fate.DONE;
        }
        var now = new Try(key, row.attempts() + 1);
        var token = own.get(() -> journalists.tokenOfActive(row.recipient()));
        if (token.isEmpty()) {
            var moved = !journalists.presentAddresses(List.of(row.recipient())).equals(List.of(row.recipient()));
            finish(now, moved ? State.REFUSED : State.SKIPPED, null, moved ? MOVED : GONE);
            return Fate.DONE;
        }
        return send(now, letter.apply(token.get()));
    }

    private Fate send(Try now, OutgoingMail letter) {
        try {
            own.outside(() -> mailer.send(letter, () -> handOver(now, letter.messageId())));
            finish(now, State.PUBLISHED, letter.messageId(), null);
            return Fate.DONE;
        } catch (Mailer.FateUnknown silent) {
            finish(now, State.REFUSED, letter.messageId(), FATE_UNKNOWN);
            return Fate.DONE;
        } catch (Mailer.RecipientRefused wrong) {
            var reason = "Alamat ditolak: " + wrong.getMessage() + ".";
            finish(now, State.REFUSED, null, reason);
            own.run(() -> journalists.refused(now.key().recipient(), reason));
            return Fate.NO_SUCH_ADDRESS;
        } catch (Mailer.MailRefused refused) {
            finish(now, State.REFUSED, null, "Surel ditolak: " + refused.getMessage() + ".");
            return Fate.REFUSED;
        } catch (Mailer.RecipientUnavailable busy) {
            later(now, busy.getMessage());
            return Fate.LATER;
        } catch (Mailer.MailUnavailable down) {
            reopen(now, down instanceof Mailer.SettingsRefused ? "Setelan surel kita ditolak." : NOT_REACHED);
            throw down;
        }
    }

    /** The message is cut off before its end where another server has begun it anew meanwhile. */
    private void handOver(Try now, String messageId) {
        own.run(() -> {
            if (!ledger.isLatest(now.key(), now.attempt())) {
                throw new Mailer.MailUnavailable("server lain sudah mengambil alih surel ini", null);
            }
            ledger.handingOver(now.key(), messageId);
        });
    }

    private void later(Try now, String words) {
        if (now.attempt() >= MOST_TRIES) {
            finish(
                    now,
                    State.REFUSED,
                    null,
                    "Tidak terkirim setelah %d kali dicoba: %s.".formatted(now.attempt(), words));
            return;
        }
        var next = clock.instant().plus(Duration.ofMinutes(1L << now.attempt()));
        write(now, () -> ledger.postpone(now.key(), Optional.of(next), "Belum terkirim: " + words + "."));
    }

    void takenDown(LedgerRow row) {
        own.run(() -> ledger.close(Key.of(row), row.state(), WebsiteLeg.DOWN, BY));
    }

    /** Waits for the channel's next try as a whole. */
    void reopen(Try now, String reason) {
        write(now, () -> ledger.postpone(now.key(), Optional.empty(), reason));
    }

    private void finish(Try now, State state, String messageId, String reason) {
        write(now, () -> ledger.finish(now.key(), state, null, messageId, reason, BY));
    }

    /** What an overtaken try found out is no news any more. */
    private void write(Try now, Runnable outcome) {
        own.run(() -> {
            if (ledger.isLatest(now.key(), now.attempt())) {
                outcome.run();
            }
        });
    }
}
