package id.go.purbalinggakab.siliput.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one submission; each names the field and the way out. Rooms add rules of their own.
 *
 * @param <F> the collecting type itself, so that rules chain
 */
public class Findings<F extends Findings<F>> {

    /** A stated time further back than this asks for a reason. */
    private static final Duration FREELY_STATED = Duration.ofMinutes(30);

    /** How far a stated past may lie ahead, since clocks differ. */
    public static final Duration CLOCK_DRIFT = Duration.ofMinutes(2);

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

    public final List<Problem> list() {
        return problems;
    }

    protected final Submission submission() {
        return submission;
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
