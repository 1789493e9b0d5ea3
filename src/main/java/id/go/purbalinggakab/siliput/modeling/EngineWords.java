package id.go.purbalinggakab.siliput.modeling;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A failure's own words as far as they may be shown: the failures' kinds and names of the diagram, no person's data. */
public record EngineWords(Cause cause, String text) {

    private static final int LONGEST = 1_900;
    private static final String COVERED = "•••";
    private static final Pattern PLACE = Pattern.compile("\\s*(at |\\.\\.\\. \\d+ (more|common)|Suppressed: ).*");

    /** A database repeats whole rows and keys there. */
    private static final Pattern ROWS = Pattern.compile("\\s*(Detail|Hint|Where): .*|\\([^()\\n]*\\)=\\([^()\\n]*\\)");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\+?\\d[\\d .-]{5,}\\d");

    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\d])(['\"“])([^'\"”\\n]{1,500})(['\"”])");

    /** As a diagram or a table has them; a name or sentence of a person begins otherwise. */
    private static final Pattern NAME = Pattern.compile("[$#]\\{.*|[a-z][\\w.-]*|[A-Z][A-Z_]*");

    public static EngineWords of(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return of(trace.toString());
    }

    /** @param trace as Java prints it */
    public static EngineWords of(String trace) {
        var failures = trace.lines()
                .filter(line -> !PLACE.matcher(line).matches())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new EngineWords(Cause.of(failures), masked(failures));
    }

    static String masked(String words) {
        var covered = ROWS.matcher(words).replaceAll(COVERED);
        covered = MAIL.matcher(covered).replaceAll(COVERED);
        covered = NUMBER.matcher(covered).replaceAll(COVERED);
        covered = QUOTED.matcher(covered)
                .replaceAll(said -> Matcher.quoteReplacement(
                        NAME.matcher(said.group(2)).matches()
                                ? said.group()
                                : said.group(1) + COVERED + said.group(3)));
        return covered.length() > LONGEST ? covered.substring(0, LONGEST) + "…" : covered;
    }
}
