package id.go.purbalinggakab.siliput.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Computes due dates by the office's calendar, in Asia/Jakarta (clauses 3 and 6c of the standard). The front door on
 * the calendar as the officer keeps it.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Deadlines {

    private final CurrentCalendar calendar;

    /** The due date of a limit that starts at {@code start}. */
    public DueDate due(Limit limit, Instant start) {
        return calendar.calculator().due(limit, start);
    }

    /**
     * The due date of the answer to a letter: never past the start of the event. An event outside office hours caps at
     * the last closing before it, never before receipt; an event that began before receipt caps nothing.
     */
    public DueDate dueBefore(Limit limit, Instant receivedAt, Instant eventStart) {
        return calendar.calculator().due(limit, receivedAt, Duration.ZERO, Optional.of(eventStart));
    }

    /**
     * The due date of an answer whose clock stood still: what was left of the limit at {@code pausedAt} runs on from
     * {@code resumedAt}. {@code alreadyUsed} is the office time consumed before.
     */
    public DueDate resume(Limit limit, Duration alreadyUsed, Instant resumedAt, Optional<Instant> eventStart) {
        return calendar.calculator().due(limit, resumedAt, alreadyUsed, eventStart);
    }

    /** Office time between two instants; zero where {@code to} is not after {@code from}. */
    public Duration officeTimeBetween(Instant from, Instant to) {
        return calendar.calculator().clock().between(from, to);
    }

    /** Whether the office is open at this instant. */
    public boolean isOpen(Instant at) {
        return calendar.calculator().clock().isOpen(at);
    }
}
