package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Which dates a field can mean; the year 206 or 12027 is a slip of the keyboard on whatever road it comes. */
public enum DateWindow {
    /** Something that happened; whether it may lie ahead at all is the form's own rule. */
    PAST(Period.ofYears(10), Period.ofYears(1)),
    /** Something that is to happen, or happened not long ago. */
    PLAN(Period.ofYears(1), Period.ofYears(3)),
    /** What a letter bears; some are dated ahead. */
    PAPER(Period.ofYears(10), Period.ofYears(1));

    private final Period back;
    private final Period ahead;

    DateWindow(Period back, Period ahead) {
        this.back = back;
        this.ahead = ahead;
    }

    /** The sentence that refuses a date that cannot be meant. */
    public Optional<String> problem(LocalDate date, Instant now) {
        var today = LocalDate.ofInstant(now, IndonesianTime.WIB);
        var first = today.minus(back);
        var last = today.plus(ahead);
        return date.isBefore(first) || date.isAfter(last)
                ? Optional.of("tanggalnya tidak mungkin (tahun %d). Isi tanggal antara %s dan %s."
                        .formatted(date.getYear(), shown(first), shown(last)))
                : Optional.empty();
    }

    public Optional<String> problem(Instant time, Instant now) {
        return problem(LocalDate.ofInstant(time, IndonesianTime.WIB), now);
    }

    private static String shown(LocalDate date) {
        return "%d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
