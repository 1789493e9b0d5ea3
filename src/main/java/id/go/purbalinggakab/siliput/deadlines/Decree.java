package id.go.purbalinggakab.siliput.deadlines;

import java.util.List;
import java.util.Optional;

/**
 * A decree's days as read from a file, row by row; nothing of it counts before it is applied.
 *
 * @param source file name and SHA-256, as the history keeps them
 */
public record Decree(String source, List<DecreeRow> rows) {

    public Decree {
        rows = List.copyOf(rows);
    }

    public long count(DecreeRow.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** The change, empty where one row is wrong or nothing is new. */
    public Optional<CalendarEdit> edit() {
        if (count(DecreeRow.State.SALAH) > 0 || count(DecreeRow.State.SUDAH_ADA) == rows.size()) {
            return Optional.empty();
        }
        return Optional.of(CalendarEdit.decree(
                rows.stream().flatMap(row -> row.holiday().stream()).toList(), source));
    }
}
