package id.go.purbalinggakab.siliput.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the calendar in memory: dropped when it changes, and each minute for changes made on another node. */
@Component
class CurrentCalendar implements OfficeCalendar {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final CalendarTables tables;
    private final DeadlineSettings settings;
    private final Clock clock;
    private final TransactionOperations transaction;
    private Reckoner cached;
    private Instant readAt = Instant.MIN;

    CurrentCalendar(CalendarTables tables, DeadlineSettings settings, Clock clock, TransactionOperations transaction) {
        this.tables = tables;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    synchronized Reckoner reckoner() {
        var now = clock.instant();
        if (cached == null || Duration.between(readAt, now).abs().compareTo(LIFETIME) > 0) {
            cached = new Reckoner(new WorkCalendar(settings.profile(), tables.officeHours(), tables.holidays()));
            readAt = now;
        }
        return cached;
    }

    @Override
    public List<Holiday> holidays(int year) {
        return tables.holidays().stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .toList();
    }

    @Override
    public void add(Holiday holiday) {
        try {
            change(() -> tables.add(holiday));
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException(
                    IndonesianTime.date(holiday.date()) + " sudah tercatat sebagai hari libur", e);
        }
    }

    @Override
    public void remove(LocalDate date) {
        change(() -> {
            if (!tables.remove(date)) {
                throw new IllegalArgumentException(IndonesianTime.date(date) + " tidak tercatat sebagai hari libur");
            }
        });
    }

    /** Forgets at once for this transaction, and after its end for what others read meanwhile or was rolled back. */
    private void change(Runnable change) {
        transaction.executeWithoutResult(transactionStatus -> {
            change.run();
            forget();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        });
    }

    private synchronized void forget() {
        cached = null;
    }
}
