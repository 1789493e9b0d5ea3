package id.go.purbalinggakab.siliput.deadlines;

import id.go.purbalinggakab.siliput.deadlines.CalendarListener.Moved;
import id.go.purbalinggakab.siliput.deadlines.CurrentCalendar.DeadlineSettings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The administrator's hand on the office calendar; open cases follow every change. Changes the calendar, its history
 * and the open cases' due dates in one transaction.
 */
@Component
public class OfficeCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeCalendar.class);
    private static final int TRIES = 3;
    private static final String STALE = "Kalender baru saja diubah orang lain. Periksa perubahan Anda sekali lagi.";
    private static final String BUSY =
            "Ada perkara yang sedang dikerjakan pada saat yang sama, sehingga tidak ada yang diubah. Coba lagi.";

    private final CalendarTables tables;
    private final ChangeTable history;
    private final CurrentCalendar current;
    private final DeadlineSettings settings;
    private final ObjectProvider<CalendarListener> listeners;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final CalendarRules rules;

    OfficeCalendar(
            CalendarTables tables,
            ChangeTable history,
            CurrentCalendar current,
            DeadlineSettings settings,
            ObjectProvider<CalendarListener> listeners,
            TransactionOperations transaction,
            Clock clock) {
        this.tables = tables;
        this.history = history;
        this.current = current;
        this.settings = settings;
        this.listeners = listeners;
        this.transaction = transaction;
        this.clock = clock;
        this.rules = new CalendarRules(clock);
    }

    /** The holidays and joint leave days of a year, by date. */
    public List<Holiday> holidays(int year) {
        return tables.holidays().stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .toList();
    }

    /** The office hours in force, the usual ones first. */
    public List<HoursPeriod> hours() {
        return List.copyOf(state().periods().values());
    }

    /** The latest changes, newest first. */
    public List<CalendarChange> changes(int limit) {
        return history.latest(limit);
    }

    /**
     * What the change would do; changes nothing.
     *
     * @throws RefusedChange where it cannot be
     */
    public CalendarPreview preview(CalendarEdit edit) {
        var version = tables.version();
        var step = step(edit, "", "");
        return new CalendarPreview(version, step.change().lines(), recompute(step, true));
    }

    /**
     * Changes the calendar and moves the due dates of the open cases, both or neither.
     *
     * @param version of the preview that the person saw
     * @throws RefusedChange where it cannot be, or the calendar changed since the preview
     */
    public CalendarChange apply(CalendarEdit edit, long version, String basis, String by) {
        rules.checkBasis(basis);
        var applied = retried(() -> transaction.execute(status -> change(edit, version, basis.strip(), by)));
        return catchUp(applied);
    }

    private record Step(CalendarState before, CalendarState after, CalendarChange change) {}

    private record Applied(long id, Step step) {}

    private Applied change(CalendarEdit edit, long version, String basis, String by) {
        var step = step(edit, basis, by);
        var id = history.add(step.change());
        if (!tables.advance(version, id)) {
            throw new RefusedChange(STALE);
        }
        tables.replace(step.before(), step.after());
        return moved(new Applied(id, step), recompute(step, false));
    }

    /** Cases that were being opened meanwhile follow the calendar now in force; they are added to the count. */
    private CalendarChange catchUp(Applied applied) {
        try {
            return retried(() -> transaction.execute(status -> {
                        var late = listen(applied.step().change(), false);
                        return late.cases() == 0 ? applied : moved(applied, late);
                    }))
                    .step()
                    .change();
        } catch (RuntimeException e) {
            LOG.warn("calendar change {}: the second look at the open cases failed", applied.id(), e);
            return applied.step().change();
        }
    }

    private Applied moved(Applied applied, Moved moved) {
        var change = applied.step().change();
        var counted = change.moved(change.movedCases() + moved.cases());
        history.moved(applied.id(), counted.movedCases());
        return new Applied(
                applied.id(), new Step(applied.step().before(), applied.step().after(), counted));
    }

    private Step step(CalendarEdit edit, String basis, String by) {
        var before = state();
        rules.check(edit, before);
        var after = before.after(edit);
        var lines = before.changesTo(after);
        if (lines.isEmpty()) {
            throw new RefusedChange("Tidak ada yang berubah: semuanya sudah tercatat di kalender.");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Step(before, after, new CalendarChange(edit.what(), basis, edit.source(), by, at, 0, lines));
    }

    private Moved recompute(Step step, boolean dryRun) {
        return current.supposing(step.after(), () -> listen(step.change(), dryRun));
    }

    private Moved listen(CalendarChange change, boolean dryRun) {
        return listeners
                .orderedStream()
                .map(listener -> listener.recompute(change, dryRun))
                .reduce(Moved.NONE, Moved::plus);
    }

    private CalendarState state() {
        return tables.state(settings.profile());
    }

    private static <T> T retried(Supplier<T> work) {
        for (var tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException e) {
                if (tried == TRIES) {
                    throw new RefusedChange(BUSY);
                }
            }
        }
    }
}
