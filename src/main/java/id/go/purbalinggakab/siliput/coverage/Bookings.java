package id.go.purbalinggakab.siliput.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who of the staff is where and when (clause 5: two staff are the office's capacity). */
public interface Bookings {

    /** An event whose end nobody named is taken to last this long. */
    Duration USUAL_LENGTH = Duration.ofHours(2);

    /** Persons whom the office can send out at the same time. */
    int CAPACITY = 2;

    /** Reads no secret letter: what is written down for many is told as to nobody in particular. */
    String NOBODY = "-";

    /** The clashes as one sentence to whoever chooses the crew, the way out said once. */
    static String refusal(List<String> clashes, boolean despite) {
        return "%s Pilih petugas lain%s."
                .formatted(
                        String.join(" ", clashes),
                        despite ? " atau ubah jadwal" : ", ubah jadwal, atau tulis alasan tetap menugaskan");
    }

    /**
     * What stands against booking this crew at that time, ignoring the case's own booking; Indonesian sentences.
     *
     * @param reader who is told; of a case that is closed to this person neither number nor time
     */
    List<String> clashes(String reader, String caseNumber, Crew crew, Instant start, Optional<Instant> end);

    /** Those of them that no reason overrides: who is away goes nowhere. */
    List<String> absences(Crew crew, Instant start, Optional<Instant> end);

    /**
     * Books the crew, in place of what was booked for the case.
     *
     * @param despite the reason for sending the crew in spite of a clash
     * @return the clashes that refuse it; nothing is booked where there is one
     */
    List<String> book(String caseNumber, Crew crew, Instant start, Optional<Instant> end, Optional<String> despite);

    /** The event is over: the crew is free from then on. */
    void endsAt(String caseNumber, Instant end);

    void release(String caseNumber);
}
