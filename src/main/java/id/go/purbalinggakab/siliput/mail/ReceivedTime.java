package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message reached us: a deadline starts here, so neither the sender's date nor a future one counts. */
final class ReceivedTime {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private ReceivedTime() {}

    static Instant of(MailHeaders headers, Instant arrived, Clock clock) {
        var now = clock.instant();
        return headers.first("Received")
                .flatMap(ReceivedTime::stamp)
                .filter(stamp -> isPast(stamp, now))
                .or(() -> Optional.ofNullable(arrived).filter(stamp -> isPast(stamp, now)))
                .map(stamp -> stamp.isAfter(now) ? now : stamp)
                .orElse(now);
    }

    private static boolean isPast(Instant stamp, Instant now) {
        return stamp.isAfter(Instant.EPOCH) && stamp.isBefore(now.plus(CLOCKS_DIFFER));
    }

    private static Optional<Instant> stamp(String received) {
        try {
            var date = received.substring(received.lastIndexOf(';') + 1).strip();
            return Optional.of(new MailDateFormat().parse(date).toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
