package id.go.purbalinggakab.siliput.modeling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A failure that somebody has to see to, or had to.
 *
 * @param reference of the engine: the job, the incident, the case's instance
 * @param caseNumber empty for what belongs to no case
 * @param process its id in the diagram
 * @param step the element as people call it
 */
public record Incident(
        long number,
        Kind kind,
        String reference,
        String caseNumber,
        String process,
        String processName,
        String element,
        String step,
        EngineWords words,
        Instant since,
        Instant lastAt,
        Instant toldAt,
        long failures,
        Optional<Instant> overAt) {

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
            String key,
            Kind kind,
            String reference,
            String caseNumber,
            String process,
            String processName,
            String element,
            String step,
            EngineWords words,
            Instant since,
            long failures) {}
}
