package id.go.purbalinggakab.siliput.register;

import java.time.Instant;
import java.util.List;

/** A due date as a form shows it, with the clauses that it follows from. */
public record RunningDeadline(
        String label, Instant due, Instant strictDue, List<String> explanation, boolean provisional, boolean late) {

    public static RunningDeadline of(DeadlineRecord record, String label, Instant now) {
        return new RunningDeadline(
                label,
                record.due(),
                record.strictDue(),
                record.explanation(),
                record.provisional(),
                now.isAfter(record.due()));
    }
}
