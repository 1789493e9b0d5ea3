package id.go.purbalinggakab.siliput.deadlines;

import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar in force, read again as soon as its version differs, on whichever node it was changed. A transaction
 * that counted on a calendar which changed meanwhile fails, so that no due date of the old one is kept.
 */
@Component
@RequiredArgsConstructor
class CurrentCalendar {

    private final CalendarTables tables;
    private final DeadlineSettings settings;
    private final ThreadLocal<DueDateCalculator> proposed = new ThreadLocal<>();
    private Versioned cached = new Versioned(-1, null);

    private record Versioned(long version, DueDateCalculator calculator) {}

    DueDateCalculator calculator() {
        var trial = proposed.get();
        if (trial != null) {
            return trial;
        }
        var current = current(tables.version());
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new StillInForce(tables, current.version()));
        }
        return current.calculator();
    }

    /** Computes with another calendar, on this thread only. */
    <T> T supposing(CalendarState state, Supplier<T> computation) {
        var before = proposed.get();
        proposed.set(new DueDateCalculator(state.calendar()));
        try {
            return computation.get();
        } finally {
            if (before == null) {
                proposed.remove();
            } else {
                proposed.set(before);
            }
        }
    }

    private synchronized Versioned current(long version) {
        if (cached.version() != version) {
            cached = new Versioned(
                    version,
                    new DueDateCalculator(tables.state(settings.profile()).calendar()));
        }
        return cached;
    }

    /** Equal for one version, so that a transaction asks once however many due dates it computed. */
    private record StillInForce(CalendarTables tables, long version) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly && tables.version() != version) {
                throw new ConcurrencyFailureException(
                        "Kalender kerja baru saja diubah selagi langkah ini berjalan. Ulangi langkah ini.");
            }
        }
    }

    /** @param profile office hours in force: {@code PBG} (Perbup 61/2018) or {@code PERPRES_21} (Perpres 21/2023) */
    @ConfigurationProperties("siliput.deadlines")
    record DeadlineSettings(@DefaultValue("PBG") String profile) {}
}
