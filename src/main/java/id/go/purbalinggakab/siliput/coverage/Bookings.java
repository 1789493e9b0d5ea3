package id.go.purbalinggakab.siliput.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who of the staff is where and when (clause 5: two staff are the office's capacity). */
public interface Bookings {

    /** An event whose end nobody named is taken to last this long. */
    Duration USUAL_LENGTH = Duration.ofHours(2);

    /** Events that the office can cover at the same time. */
    int CAPACITY = 2;

    /** What stands against booking this crew at that time, ignoring the case's own booking; Indonesian sentences. */
    List<String> clashes(String caseNumber, Crew crew, Instant start, Optional<Instant> end);

    /**
     * Books the crew, in place of what was booked for the case.
     *
     * @return the clashes that refuse it; nothing is booked where there is one
     */
    List<String> book(String caseNumber, Crew crew, Instant start, Optional<Instant> end);

    void release(String caseNumber);
}
