package id.go.purbalinggakab.siliput.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Computes due dates by the office's calendar, in Asia/Jakarta (clauses 3 and 6c of the standard). */
public interface Deadlines {

    /** The due date of a limit that starts at {@code start}. */
    DueDate due(Limit limit, Instant start);

    /**
     * The due date of the answer to a letter: never past the start of the event. An event outside office hours caps at
     * the last closing before it, never before receipt; an event that began before receipt caps nothing.
     */
    DueDate dueBefore(Limit limit, Instant receivedAt, Instant eventStart);

    /**
     * The due date of an answer whose clock stood still: what was left of the limit at {@code pausedAt} runs on from
     * {@code resumedAt}. {@code alreadyUsed} is the office time consumed before.
     */
    DueDate resume(Limit limit, Duration alreadyUsed, Instant resumedAt, Optional<Instant> eventStart);

    /** Office time between two instants; zero where {@code to} is not after {@code from}. */
    Duration officeTimeBetween(Instant from, Instant to);

    /** Whether the office is open at this instant. */
    boolean isOpen(Instant at);
}
