package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.CaseSummary.TrackingCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The buku agenda: gap-free numbers per prefix and year, a line per case, written in the step's own transaction. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Register {

    private static final int TRIES = 20;

    private final AgendaCounter counter;
    private final CaseTable cases;
    private final CaseFileTables files;
    private final Savepoint savepoint;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * Draws the next agenda number of the year (WIB) in which the letter was received and opens its line.
     *
     * @param prefix {@code LIP} coverage by letter, {@code PNL} direct assignment, {@code ADU} complaint
     * <p>Needs the caller's transaction. A blank letter number (direct assignment) is never a duplicate.
     *
     * @throws DuplicateLetter same letter number and sender again without a reason
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseSummary open(String prefix, String processInstanceId, LetterEntry letter) {
        var number = counter.next(prefix, letter.receivedAt());
        for (var tried = 0; tried < TRIES; tried++) {
            var ordinal = ordinal(number, letter);
            var now = now();
            var line = new CaseSummary(
                    number, processInstanceId, TrackingCode.draw(), letter, CaseStatus.DITERIMA, now, now);
            if (savepoint.written(() -> cases.insert(line, ordinal))) {
                tell(number, RegisterSections.CASE);
                return find(number).orElseThrow();
            }
        }
        throw new IllegalStateException("case '%s' could not be registered".formatted(number));
    }

    /** The next number of a counter that has no line of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String number(String prefix, Instant at) {
        return counter.next(prefix, at);
    }

    /** @throws DuplicateLetter where the letter became one that another case carries, without a reason */
    public void update(String number, LetterEntry letter) {
        var former = existing(number).letter();
        var sameLetter = key(former).equals(key(letter));
        for (var tried = 0; tried < TRIES; tried++) {
            var ordinal = sameLetter ? cases.ordinal(number) : ordinal(number, letter);
            if (savepoint.written(() -> cases.update(number, letter, ordinal, now()))) {
                tell(number, RegisterSections.CASE);
                return;
            }
        }
        throw new IllegalStateException("case '%s' could not be changed".formatted(number));
    }

    public void moveTo(String number, CaseStatus status) {
        if (!cases.moveTo(number, status, now())) {
            throw unknown(number);
        }
        tell(number, RegisterSections.CASE);
    }

    /** Whoever else locks this case waits for the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String number) {
        cases.lock(number);
    }

    @Transactional(readOnly = true)
    public Optional<CaseSummary> find(String number) {
        return cases.find(number);
    }

    @Transactional(readOnly = true)
    public Optional<CaseSummary> byTrackingCode(String trackingCode) {
        return cases.byTrackingCode(TrackingCode.typed(trackingCode));
    }

    /** The earlier case of the same letter (number and sender compared without case, spaces and punctuation). */
    @Transactional(readOnly = true)
    public Optional<CaseSummary> sameLetter(String letterNumber, String sender) {
        return LetterKey.of(letterNumber, sender)
                .flatMap(key -> cases.ofLetter(key).stream().findFirst());
    }

    /** Newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<CaseSummary> latest(int limit) {
        return cases.latest(limit);
    }

    /** Keeps a time that a person stated beside the time it was entered (a later change adds a row). */
    public void stateTime(String number, String what, Instant stated, Optional<String> reason, String by) {
        files.add(new StatedTime(number, what, stated, now(), reason, by));
        tell(number, RegisterSections.TIMES);
    }

    @Transactional(readOnly = true)
    public List<StatedTime> statedTimes(String number) {
        return files.statedTimes(number);
    }

    /**
     * Keeps how a deadline ended: met, or late with its cause. Repeating it for the same kind, start and due date changes
     * nothing that stands; it only fills in what was still open (a breach later learns when the service was rendered,
     * and is taken back with a note where that was in time).
     */
    public void recordDeadline(DeadlineRecord deadline) {
        if (!savepoint.written(() -> files.add(deadline))) {
            var before = files.deadlines(deadline.caseNumber());
            files.complete(deadline);
            files.deadlines(deadline.caseNumber()).stream()
                    .filter(row -> row.isSameAs(deadline) && row.breachedAt().isEmpty())
                    .forEach(row -> before.stream().filter(row::isSameAs).forEach(old -> takenBack(old, row)));
        }
        tell(deadline.caseNumber(), DeadlineSection.DEADLINES);
    }

    private void takenBack(DeadlineRecord broken, DeadlineRecord met) {
        broken.breachedAt()
                .ifPresent(at -> note(
                        met.caseNumber(),
                        "TENGGAT",
                        "Keterlambatan %s yang dicatat %s dicabut: pelaksanaannya ternyata %s, sebelum tenggat %s."
                                .formatted(
                                        met.kind().replace('_', ' '),
                                        IndonesianTime.dateTime(at),
                                        IndonesianTime.dateTime(met.metAt().orElseThrow()),
                                        IndonesianTime.dateTime(met.due())),
                        "sistem",
                        now()));
    }

    /** The calendar changed, the due date did not: keeps what explains it now, and whether it is provisional. */
    public void explainDeadline(DeadlineRecord deadline) {
        if (files.explain(deadline)) {
            tell(deadline.caseNumber(), DeadlineSection.DEADLINES);
        }
    }

    @Transactional(readOnly = true)
    public List<DeadlineRecord> deadlines(String number) {
        return files.deadlines(number);
    }

    /**
     * Puts another due date in the place of one that is still open; one that was met or broken stands. The note keeps
     * the old date and why it moved.
     */
    public void moveDeadline(Instant due, DeadlineRecord to, CaseNote note) {
        files.move(due, to);
        tell(to.caseNumber(), DeadlineSection.DEADLINES);
        note(note.caseNumber(), note.kind(), note.text(), note.by(), note.at());
    }

    /** A person's or the procedure's remark on the case, made now: objection, withdrawal, pause, crew change. */
    public void note(String number, String kind, String text, String by) {
        note(number, kind, text, by, now());
    }

    public void note(String number, String kind, String text, String by, Instant at) {
        files.note(number, kind, text, by, at);
        tell(number, RegisterSections.NOTES);
    }

    @Transactional(readOnly = true)
    public List<CaseNote> notes(String number) {
        return files.notes(number);
    }

    /** 0 for a letter without an earlier case: of two such at once the unique constraint lets one pass. */
    private int ordinal(String number, LetterEntry letter) {
        var key = key(letter);
        var earlier = key.map(cases::ofLetter).orElse(List.of()).stream()
                .filter(line -> !line.number().equals(number))
                .findFirst();
        if (earlier.isEmpty()) {
            return 0;
        }
        if (letter.duplicateReason().filter(reason -> !reason.isBlank()).isEmpty()) {
            throw new DuplicateLetter(earlier.get().number());
        }
        return cases.nextOrdinal(key.orElseThrow());
    }

    private CaseSummary existing(String number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    private static Optional<LetterKey> key(LetterEntry letter) {
        return LetterKey.of(letter.letterNumber(), letter.sender());
    }

    private void tell(String number, String part) {
        events.publishEvent(new CaseChanged(number, part));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static IllegalArgumentException unknown(String number) {
        return new IllegalArgumentException("case '%s' is not registered".formatted(number));
    }
}
