package id.go.purbalinggakab.siliput.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One deadline of one case.
 *
 * @param kind {@code JAWABAN} or {@code PRODUKSI} for coverage, the class for complaints
 * @param metAt when the service was rendered, empty while open
 * @param breachedAt when the breach was recorded, empty where there is none
 * @param cause the last step that held the case at the breach
 */
public record DeadlineRecord(
        String caseNumber,
        String kind,
        Instant start,
        Instant due,
        Instant strictDue,
        List<String> explanation,
        boolean provisional,
        Optional<Instant> metAt,
        Optional<Instant> breachedAt,
        Optional<String> cause) {}
