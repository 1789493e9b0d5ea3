package id.go.purbalinggakab.siliput.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the problems of one submission; each names the field and the way out. Rooms add rules of their own.
 *
 * @param <F> the collecting type itself, so that rules chain
 */
public class Findings<F extends Findings<F>> {

    /** A stated time further back than this asks for a reason. */
    private static final Duration FREELY_STATED = Duration.ofMinutes(30);

    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(2);

    private final Submission submission;
    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();

    protected Findings(Submission submission, Clock clock) {
        this.submission = submission;
        this.clock = clock;
    }

    public final F requireIf(boolean condition, String field, String message) {
        return problemIf(condition && submission.text(field).isEmpty(), field, message);
    }

    public final F problemIf(boolean condition, String field, String message) {
        if (condition) {
            problems.add(new Problem(field, message));
        }
        return self();
    }

    /** Never in the future. */
    public final F notFuture(String field) {
        return problemIf(
                submission
                        .instant(field)
                        .filter(time -> time.isAfter(clock.instant().plus(CLOCK_DRIFT)))
                        .isPresent(),
                field,
                "tidak boleh di masa depan. Periksa tanggal dan jam.");
    }

    /** Never in the future; a reason where it lies far back. */
    public final F past(String field, String reasonField) {
        notFuture(field);
        return requireIf(
                isFarBack(submission.instant(field)),
                reasonField,
                "waktu lebih dari 30 menit yang lalu: tulis alasannya secara singkat.");
    }

    public final List<Problem> list() {
        return problems;
    }

    protected final Submission submission() {
        return submission;
    }

    private boolean isFarBack(Optional<Instant> stated) {
        return stated.filter(time -> isFarBack(time, clock.instant())).isPresent();
    }

    /** Whether a time stated now lies so far back that it asks for a reason. */
    public static boolean isFarBack(Instant stated, Instant now) {
        return stated.isBefore(now.minus(FREELY_STATED));
    }

    @SuppressWarnings("unchecked")
    private F self() {
        return (F) this;
    }
}
