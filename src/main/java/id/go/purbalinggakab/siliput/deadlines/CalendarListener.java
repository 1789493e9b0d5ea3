package id.go.purbalinggakab.siliput.deadlines;

/**
 * A room whose open cases follow the calendar. Called with the calendar as changed: in the change's own transaction,
 * once more after it for cases that were just being opened, or in a dry run that only counts. A repeated call finds
 * nothing left to move.
 */
public interface CalendarListener {

    Moved recompute(CalendarChange change, boolean dryRun);

    /** How many open cases got, or would get, another due date; numbers only, since cases may be hidden from the reader. */
    public record Moved(int cases) {

        public static final Moved NONE = new Moved(0);

        public Moved plus(Moved other) {
            return new Moved(cases + other.cases);
        }
    }
}
