package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attempts in vain, counted by day and person, whatever becomes of the transaction around them. */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AttemptTable {

    private static final String ONE_MORE =
            "update refused_attempt set attempts = attempts + 1 where attempt_day = ? and person = ? and what = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What was tried. */
    public enum What {
        COMMAND("perintah"),
        PAGE("halaman"),
        LOGIN("masuk");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A day of one person. */
    public record Line(LocalDate day, String person, What what, long attempts) {}

    public void count(String person, What what) {
        var key = List.of(LocalDate.ofInstant(clock.instant(), IndonesianTime.WIB), person, what.name());
        if (jdbc.sql(ONE_MORE).params(key).update() == 0) {
            try {
                jdbc.sql("insert into refused_attempt (attempt_day, person, what, attempts) values (?, ?, ?, 1)")
                        .params(key)
                        .update();
            } catch (DuplicateKeyException justNow) {
                jdbc.sql(ONE_MORE).params(key).update();
            }
        }
    }

    /** The newest day first. */
    public List<Line> lines(int most) {
        return jdbc.sql("select * from refused_attempt order by attempt_day desc, attempts desc, person, what"
                        + " fetch first " + most + " rows only")
                .query((row, index) -> new Line(
                        row.getObject("attempt_day", LocalDate.class),
                        row.getString("person"),
                        What.valueOf(row.getString("what")),
                        row.getLong("attempts")))
                .list();
    }
}
