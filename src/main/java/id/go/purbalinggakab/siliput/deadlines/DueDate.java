package id.go.purbalinggakab.siliput.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * A due date that explains itself.
 *
 * @param start when the clock started to count (office opening where the start lay outside office hours)
 * @param due the instant at which the limit ends
 * @param warning the instant of the early warning, between start and due
 * @param strictDue the strict clock reading of the same limit ("target ketat")
 * @param explanation Indonesian lines, one step of the computation each
 * @param provisional true where the computation passed the last year whose holidays are known
 */
public record DueDate(
        Instant start, Instant due, Instant warning, Instant strictDue, List<String> explanation, boolean provisional) {

    public DueDate {
        explanation = List.copyOf(explanation);
    }
}
