package id.go.purbalinggakab.siliput.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request as its applicant may see it on the public site: no officer, no contact.
 *
 * @param standing where it stands, in the applicant's words
 * @param next what comes next, empty where nothing does
 * @param due until when, empty where no limit runs
 * @param explanation how the limit was reckoned, a line per step
 * @param reason what the office wrote to the applicant about it; like the event never of a secret letter
 * @param news where the news can be read
 * @param newsNote what happened to the news since: corrected, retracted, taken down
 */
public record TrackedRequest(
        String standing,
        Optional<String> next,
        Optional<Instant> due,
        boolean late,
        List<String> explanation,
        Optional<Event> event,
        Optional<String> reason,
        Optional<String> news,
        Optional<String> newsNote) {

    public record Event(String title, String place, Instant start) {}
}
