package id.go.purbalinggakab.siliput.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as the office writes them, always in WIB. */
public final class IndonesianTime {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private IndonesianTime() {}

    /** {@code Senin, 2 November 2026 pukul 09.10 WIB}. */
    public static String dateTime(Instant at) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'pukul' HH.mm 'WIB'", INDONESIAN)
                .format(at.atZone(WIB));
    }

    /** {@code pukul 09.10 WIB}. */
    public static String time(Instant at) {
        return DateTimeFormatter.ofPattern("'pukul' HH.mm 'WIB'", INDONESIAN).format(at.atZone(WIB));
    }
}
