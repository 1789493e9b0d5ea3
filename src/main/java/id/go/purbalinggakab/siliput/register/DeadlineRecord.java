package id.go.purbalinggakab.siliput.register;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * One deadline of one case.
 *
 * @param kind {@code JAWABAN} or {@code PRODUKSI} for coverage, the class for complaints
 * @param round from 1; counts what began anew with the very same times
 * @param metAt when the service was rendered, by the true time; empty while open
 * @param breachedAt when the breach was recorded, empty where there is none or the true time disproved it
 * @param cause the last step that held the case at the breach
 */
public record DeadlineRecord(
        String caseNumber,
        String kind,
        Instant start,
        Instant due,
        Instant strictDue,
        int round,
        List<String> explanation,
        boolean provisional,
        Optional<Instant> metAt,
        Optional<Instant> breachedAt,
        Optional<String> cause) {

    /** Met or broken by one comparison: the true time decides, and until there is one the recorded breach. */
    public boolean late() {
        return metAt.map(at -> at.isAfter(due)).orElse(breachedAt.isPresent());
    }

    /** What a kind of deadline is called; a complaint's is its class. */
    public static String label(String kind) {
        return switch (kind) {
            case "JAWABAN" -> "Jawaban permohonan";
            case "PRODUKSI" -> "Produksi rilis";
            case "BELUM_DIGOLONGKAN" -> "Penggolongan aduan";
            case "RINGAN", "NORMATIF", "TIDAK_BERKADAR_PENGAWASAN", "BERKADAR_PENGAWASAN" ->
                "Jawaban aduan golongan " + words(kind);
            default -> StringUtils.capitalize(words(kind));
        };
    }

    private static String words(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean isSameAs(DeadlineRecord other) {
        return round == other.round && hasTimesOf(other);
    }

    boolean hasTimesOf(DeadlineRecord other) {
        return kind.equals(other.kind)
                && due.equals(other.due)
                && start.equals(other.start)
                && strictDue.equals(other.strictDue);
    }
}
