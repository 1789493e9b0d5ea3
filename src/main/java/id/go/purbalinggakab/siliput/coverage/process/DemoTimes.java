package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Times an office would believe, whenever the first start happens: no letter at night, no event before breakfast. */
@Component
@RequiredArgsConstructor
class DemoTimes {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MORNING = 8;
    private static final int AFTERNOON = 15;

    private final Clock clock;
    private final Deadlines deadlines;

    int year() {
        return clock.instant().atZone(WIB).getYear();
    }

    /** Five minutes ago, or the last office hour before. */
    Instant received() {
        return first(justNow(), at -> at.minus(HOUR), deadlines::isOpen);
    }

    boolean isEnteredLate() {
        return received().isBefore(justNow());
    }

    private Instant justNow() {
        return clock.instant().minus(Duration.ofMinutes(5));
    }

    /** A coming event lies in office hours, so that the answer's clock never ends before it begins; a past one in daylight. */
    Instant event(Duration fromNow) {
        var wished = clock.instant().plus(fromNow).truncatedTo(ChronoUnit.HOURS);
        return fromNow.isNegative()
                ? first(wished, at -> at.minus(HOUR), DemoTimes::isDay)
                : first(wished, at -> at.plus(HOUR), deadlines::isOpen);
    }

    /** Before receipt and event. */
    Instant letter(Instant event) {
        var received = received();
        return (event.isBefore(received) ? event : received).minus(Duration.ofDays(3));
    }

    private static boolean isDay(Instant at) {
        var hour = at.atZone(WIB).getHour();
        return hour >= MORNING && hour <= AFTERNOON;
    }

    private static Instant first(Instant from, UnaryOperator<Instant> next, Predicate<Instant> fits) {
        return Stream.iterate(from, next).filter(fits).findFirst().orElseThrow();
    }
}
