package id.go.purbalinggakab.siliput.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When nobody is woken (WIB); the same hour twice means never quiet.
 *
 * @param quietFrom the first quiet minute
 * @param quietUntil the first minute in which what was held goes out
 */
@ConfigurationProperties("siliput.notification")
record QuietHours(@DefaultValue("21:00") LocalTime quietFrom, @DefaultValue("06:00") LocalTime quietUntil) {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** When the quiet in which this moment lies is over; empty where it is not quiet. */
    Optional<Instant> over(Instant now) {
        var local = now.atZone(WIB);
        var time = local.toLocalTime();
        var night = quietFrom.isAfter(quietUntil);
        var evening = !time.isBefore(quietFrom);
        var morning = time.isBefore(quietUntil);
        if (night ? !evening && !morning : !evening || !morning) {
            return Optional.empty();
        }
        var day = local.toLocalDate().plusDays(night && evening ? 1 : 0);
        return Optional.of(day.atTime(quietUntil).atZone(WIB).toInstant());
    }

    /** {@code 21.00–06.00 WIB} */
    String inWords() {
        return "%s–%s WIB"
                .formatted(
                        quietFrom.toString().replace(':', '.'),
                        quietUntil.toString().replace(':', '.'));
    }
}
