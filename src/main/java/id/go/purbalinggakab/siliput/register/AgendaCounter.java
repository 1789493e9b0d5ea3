package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws agenda numbers without gaps: the counter's row stays locked until the caller's transaction ends. */
@Component
@RequiredArgsConstructor
class AgendaCounter {

    private final JdbcClient jdbc;
    private final Savepoint savepoint;

    /** The next number of the year of receipt, e.g. {@code LIP-2026-00017}. */
    String next(String prefix, Instant receivedAt) {
        var year = receivedAt.atZone(IndonesianTime.WIB).getYear();
        // the first number of a year: whoever loses the race to insert finds the winner's row
        if (increment(prefix, year) == 0 && !savepoint.written(() -> insertFirst(prefix, year))) {
            increment(prefix, year);
        }
        var last = jdbc.sql("select last_number from register_counter where prefix = ? and receipt_year = ?")
                .params(prefix, year)
                .query(Integer.class)
                .single();
        return "%s-%d-%05d".formatted(prefix, year, last);
    }

    private int increment(String prefix, int year) {
        return jdbc.sql("update register_counter set last_number = last_number + 1"
                        + " where prefix = ? and receipt_year = ?")
                .params(prefix, year)
                .update();
    }

    private void insertFirst(String prefix, int year) {
        jdbc.sql("insert into register_counter (prefix, receipt_year, last_number) values (?, ?, 1)")
                .params(prefix, year)
                .update();
    }
}
