package id.go.purbalinggakab.siliput.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A day on which the office is open, from opening to closing; breaks do not pause. */
record OfficeDay(LocalDate date, LocalTime opens, LocalTime closes, String label) {

    Instant opening() {
        return at(opens);
    }

    Instant closing() {
        return at(closes);
    }

    /** This time of day, brought back to closing where the office closes earlier. */
    Instant atMost(LocalTime time) {
        return at(time.isAfter(closes) ? closes : time);
    }

    private Instant at(LocalTime time) {
        return date.atTime(time).atZone(IndonesianTime.WIB).toInstant();
    }
}
