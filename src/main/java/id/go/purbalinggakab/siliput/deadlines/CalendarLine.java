package id.go.purbalinggakab.siliput.deadlines;

import java.util.Optional;

/**
 * One day, or the hours of one period, before and after a change.
 *
 * @param subject which day or period, in Indonesian
 * @param before empty where it is new
 * @param after empty where it is removed
 */
public record CalendarLine(String subject, Optional<String> before, Optional<String> after) {

    /** {@code Selasa, 3 November 2026 (libur kantor: Pemilihan Kepala Desa)} */
    String text() {
        return subject + after.or(() -> before).map(it -> " (" + it + ")").orElse("");
    }
}
