package id.go.purbalinggakab.siliput.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The buku agenda: gap-free numbers per prefix and year, a line per case, written in the step's own transaction. */
public interface Register {

    /**
     * Draws the next agenda number of the year (WIB) in which the letter was received and opens its line.
     *
     * @param prefix {@code LIP} coverage by letter, {@code PNL} direct assignment, {@code ADU} complaint
     * <p>Needs the caller's transaction. A blank letter number (direct assignment) is never a duplicate.
     *
     * @throws DuplicateLetter same letter number and sender again without a reason
     */
    CaseSummary open(String prefix, String processInstanceId, LetterEntry letter);

    /** @throws DuplicateLetter where the letter became one that another case carries, without a reason */
    void update(String number, LetterEntry letter);

    void moveTo(String number, CaseStatus status);

    Optional<CaseSummary> find(String number);

    Optional<CaseSummary> byTrackingCode(String trackingCode);

    /** The earlier case of the same letter (number and sender compared without case, spaces and punctuation). */
    Optional<CaseSummary> sameLetter(String letterNumber, String sender);

    /** Newest first, at most {@code limit}. */
    List<CaseSummary> latest(int limit);

    /** Keeps a time that a person stated beside the time it was entered (a later change adds a row). */
    void stateTime(StatedTime time);

    List<StatedTime> statedTimes(String number);

    /**
     * Keeps how a deadline ended: met, or late with its cause. Repeating it for the same kind, start and due date changes
     * nothing that stands; it only fills in what was still open (a breach later learns when the service was rendered,
     * and is taken back with a note where that was in time).
     */
    void recordDeadline(DeadlineRecord deadline);

    List<DeadlineRecord> deadlines(String number);

    /** The calendar changed, the due date did not: keeps what explains it now, and whether it is provisional. */
    void explainDeadline(DeadlineRecord deadline);

    /**
     * Puts another due date in the place of one that is still open; one that was met or broken stands. The note keeps
     * the old date and why it moved.
     */
    void moveDeadline(Instant due, DeadlineRecord to, CaseNote note);

    /** A person's or the procedure's remark on the case: objection, withdrawal, pause, crew change. */
    void note(String number, String kind, String text, String by, Instant at);

    List<CaseNote> notes(String number);
}
