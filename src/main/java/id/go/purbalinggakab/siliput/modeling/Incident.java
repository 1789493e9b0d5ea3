package id.go.purbalinggakab.siliput.modeling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A failure that somebody has to see to, or had to.
 *
 * @param toldAs the incident whose notice tells of this one too: the first in a process of one cause
 * @param reference of the engine: the job, the incident, the case's instance
 */
public record Incident(
        long number,
        long toldAs,
        Kind kind,
        String reference,
        Place at,
        EngineWords words,
        long failures,
        Times times) {

    /**
     * Where it failed.
     *
     * @param caseNumber empty for what belongs to no case
     * @param process its id in the diagram
     * @param step the element as people call it
     */
    public record Place(String caseNumber, String process, String processName, String element, String step) {}

    /** Its first and newest failure, when somebody was told, and since when it is well again. */
    public record Times(Instant since, Instant last, Instant told, Optional<Instant> over) {}

    /** Who had to do what failed. */
    public enum Kind {
        /** The engine, which tries again. */
        JOB,
        /** The engine, which does not. */
        OTHER,
        /** The system at somebody's request, which was rolled back. */
        REQUEST
    }

    /** How often is told of what does not end by itself. */
    static final Duration AGAIN = Duration.ofHours(1);

    /** What is known of a failure when it is met. @param key the same for the same failure again */
    public record Met(
            String key, Kind kind, String reference, Place at, EngineWords words, Instant since, long failures) {}
}
