package id.go.purbalinggakab.siliput.engine.internals;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table may say: values and names, compared, reckoned with and listed, intervals and a few
 * functions. Nothing here repeats, filters or nests, so that no cell takes longer than its text is long.
 */
public final class PlainFeel {

    private static final int LONGEST = 1000;

    private static final String ATOM =
            "(?:-\\s*)?(?:@?\"[^\"\\\\]*+\"|\\d++(?:\\.\\d++)?+|\\?|[A-Za-z_]\\w*+(?!\\s*\\())";
    private static final String CALL =
            "(?:date and time|date|time|duration|abs|floor|ceiling|string length|lower case|upper case)\\s*\\(\\s*"
                    + ATOM + "\\s*\\)|(?:min|max|contains|starts with|ends with)\\s*\\(\\s*" + listOf(ATOM) + "\\s*\\)";
    private static final String TERM = "(?:" + CALL + "|" + ATOM + "|\\(\\s*" + sumOf(ATOM) + "\\s*\\))";
    private static final String COMPARES = "(?:<=|>=|!=|[<>=])";
    private static final String TEST = "(?:" + COMPARES + "\\s*)?" + sumOf(TERM) + "(?:\\s*(?:" + COMPARES
            + "|\\band\\b|\\bor\\b)\\s*" + sumOf(TERM) + ")*+";
    private static final String INTERVAL =
            "[\\[\\](]\\s*" + sumOf(TERM) + "\\s*\\.\\.\\s*" + sumOf(TERM) + "\\s*[\\[\\])]";
    private static final String TESTS = listOf("(?:" + INTERVAL + "|" + TEST + ")");
    private static final Pattern CELL = Pattern.compile("-?|not\\s*\\(\\s*" + TESTS + "\\s*\\)|" + TESTS);

    private PlainFeel() {}

    /** What is wrong with the text and the way out, if anything. */
    public static Optional<String> problem(String text) {
        var cell = text.strip();
        if (cell.length() > LONGEST) {
            return Optional.of("lebih panjang dari %d huruf; bagilah menjadi beberapa baris".formatted(LONGEST));
        }
        return CELL.matcher(cell).matches()
                ? Optional.empty()
                : Optional.of(("berisi '%s'; yang diizinkan hanya nilai, nama, perbandingan, rentang seperti [1..5],"
                                + " daftar pilihan, not(…), hitungan biasa, dan fungsi di panduan administrator, tanpa"
                                + " perulangan dan tanpa saringan; tulislah sebagai beberapa baris tabel")
                        .formatted(cell));
    }

    private static String sumOf(String term) {
        return term + "(?:\\s*[-+*/]\\s*" + term + ")*+";
    }

    private static String listOf(String one) {
        return one + "(?:\\s*,\\s*" + one + ")*+";
    }
}
