package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The office's words for values that no form has. */
public final class DossierWords {

    /** What no form of a case offers as an option. */
    private static final Map<String, String> VALUES = Map.of(
            "true", "ya",
            "false", "tidak",
            "RINGAN", "ringan",
            "NORMATIF", "normatif",
            "TIDAK_BERKADAR_PENGAWASAN", "tidak berkadar pengawasan",
            "BERKADAR_PENGAWASAN", "berkadar pengawasan");

    private DossierWords() {}

    /** In the office's words, times as the office writes them. */
    public static String word(Object value) {
        var text = String.valueOf(value);
        return VALUES.containsKey(text) ? VALUES.get(text) : time(text);
    }

    /** Times as the office writes them; anything else stays as it is. */
    public static String time(Object value) {
        var text = value == null ? "" : value.toString();
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? IndonesianTime.dateTime(Instant.parse(text)) : text;
        } catch (DateTimeParseException none) {
            return text;
        }
    }
}
