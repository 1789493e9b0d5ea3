package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The clocks of a case, kept in the register: set, broken, met. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ServiceClock {

    /** Complete letter to decision and notice. */
    public static final String ANSWER = "JAWABAN";

    /** End of the event to the last of website, mail and first network. */
    public static final String PRODUCTION = "PRODUKSI";

    private final Register register;

    public void set(String caseNumber, String kind, DueDate due) {
        register.recordDeadline(open(caseNumber, kind, due));
    }

    /** Of a round that may begin anew: one of the same working day has the times of the round that ended. */
    public void setAnew(String caseNumber, String kind, DueDate due) {
        var first = open(caseNumber, kind, due, 1);
        var ended = of(caseNumber).stream()
                .filter(row -> row.hasTimesOf(first) && row.metAt().isPresent())
                .count();
        register.recordDeadline(open(caseNumber, kind, due, (int) ended + 1));
    }

    /** The calendar changed: the due date moves, the case's file says from where, why and by whom. */
    public void move(String caseNumber, String kind, Instant from, DueDate to, CalendarChange why) {
        move(caseNumber, kind, from, to, "KALENDER", why.cause(), why.by(), why.at());
    }

    /** The calendar changed and the due date stayed: its explanation follows. */
    public void explain(String caseNumber, String kind, DueDate due) {
        register.explainDeadline(open(caseNumber, kind, due));
    }

    /** A time from which the limit was reckoned was corrected; a breach that was recorded stands beside the new date. */
    public void correct(String caseNumber, String kind, Instant from, DueDate to, String cause, String by, Instant at) {
        move(caseNumber, kind, from, to, "KOREKSI", cause, by, at);
        set(caseNumber, kind, to);
    }

    private void move(
            String caseNumber,
            String kind,
            Instant from,
            DueDate to,
            String noteKind,
            String cause,
            String by,
            Instant at) {
        var text = "Tenggat %s digeser dari %s menjadi %s. %s"
                .formatted(
                        kind.replace('_', ' '),
                        IndonesianTime.dateTime(from),
                        IndonesianTime.dateTime(to.due()),
                        cause);
        register.moveDeadline(
                from, open(caseNumber, kind, to), new CaseNote(caseNumber, noteKind, text.strip(), by, at));
    }

    /** Records the breach; a second record of the same due date, or one of a limit that was kept, changes nothing. */
    public void broken(String caseNumber, String kind, Instant due, Instant at, String cause) {
        record(caseNumber, kind, due, Optional.empty(), Optional.of(at), Optional.of(cause));
    }

    public void met(String caseNumber, String kind, Instant due, Instant at) {
        record(caseNumber, kind, due, Optional.of(at), Optional.empty(), Optional.empty());
    }

    public List<DeadlineRecord> of(String caseNumber) {
        return register.deadlines(caseNumber);
    }

    /** Whether nothing is left to record of a breach: it stands already, or the service was rendered in time. */
    public boolean isJudged(String caseNumber, String kind, Instant due) {
        return find(caseNumber, kind, due)
                .filter(row -> row.breachedAt().isPresent() || row.metAt().isPresent() && !row.late())
                .isPresent();
    }

    /** When the service was rendered; empty while its clock runs. */
    public Optional<Instant> metAt(String caseNumber, String kind, Instant due) {
        return find(caseNumber, kind, due).flatMap(DeadlineRecord::metAt);
    }

    /** Two rounds that began while the office was closed may be due at the same time: the later one runs. */
    private Optional<DeadlineRecord> find(String caseNumber, String kind, Instant due) {
        return of(caseNumber).stream()
                .filter(one -> one.kind().equals(kind) && one.due().equals(due))
                .max(Comparator.comparing(DeadlineRecord::start)
                        .thenComparing(DeadlineRecord::strictDue)
                        .thenComparing(DeadlineRecord::round));
    }

    private static DeadlineRecord open(String caseNumber, String kind, DueDate due) {
        return open(caseNumber, kind, due, 1);
    }

    private static DeadlineRecord open(String caseNumber, String kind, DueDate due, int round) {
        return new DeadlineRecord(
                caseNumber,
                kind,
                due.start(),
                due.due(),
                due.strictDue(),
                round,
                due.explanation(),
                due.provisional(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void record(
            String caseNumber,
            String kind,
            Instant due,
            Optional<Instant> metAt,
            Optional<Instant> breachedAt,
            Optional<String> cause) {
        var open = find(caseNumber, kind, due)
                .orElseThrow(() ->
                        new IllegalStateException("case %s has no %s due at %s".formatted(caseNumber, kind, due)));
        register.recordDeadline(new DeadlineRecord(
                caseNumber,
                kind,
                open.start(),
                due,
                open.strictDue(),
                open.round(),
                open.explanation(),
                open.provisional(),
                metAt,
                breachedAt,
                cause));
    }
}
