package id.go.purbalinggakab.siliput.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The front door on the calendar as the officer keeps it. */
@Component
@RequiredArgsConstructor
class CalendarDeadlines implements Deadlines {

    private final CurrentCalendar calendar;

    @Override
    public DueDate due(Limit limit, Instant start) {
        return calendar.calculator().due(limit, start);
    }

    @Override
    public DueDate dueBefore(Limit limit, Instant receivedAt, Instant eventStart) {
        return calendar.calculator().due(limit, receivedAt, Duration.ZERO, Optional.of(eventStart));
    }

    @Override
    public DueDate resume(Limit limit, Duration alreadyUsed, Instant resumedAt, Optional<Instant> eventStart) {
        return calendar.calculator().due(limit, resumedAt, alreadyUsed, eventStart);
    }

    @Override
    public Duration officeTimeBetween(Instant from, Instant to) {
        return calendar.calculator().clock().between(from, to);
    }

    @Override
    public boolean isOpen(Instant at) {
        return calendar.calculator().clock().isOpen(at);
    }
}
