package id.go.purbalinggakab.siliput.mail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Keeps under what the relay allows per minute, for all our mail together: a few at once, then evenly. Each sender
 * waits for a place of its own, so that an answer to a citizen waits for one journalist at most, not for all.
 */
class SendPace {

    private static final int AT_ONCE = 20;

    private final long interval;
    private final LongSupplier nanos;
    private final LongConsumer pause;
    private long nextPlace;

    SendPace(int perMinute) {
        this(perMinute, System::nanoTime, SendPace::rest);
    }

    SendPace(int perMinute, LongSupplier nanos, LongConsumer pause) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("siliput.mail.per-minute must be 1 or more");
        }
        this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
        this.nanos = nanos;
        this.pause = pause;
        this.nextPlace = nanos.getAsLong() - AT_ONCE * interval;
    }

    void await() {
        var wait = place();
        if (wait > 0) {
            pause.accept(wait);
        }
    }

    private synchronized long place() {
        var now = nanos.getAsLong();
        nextPlace = Math.max(nextPlace, now - (AT_ONCE - 1) * interval);
        var wait = nextPlace - now;
        nextPlace += interval;
        return wait;
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new Mailer.MailUnavailable("aplikasi sedang berhenti", ends);
        }
    }
}
