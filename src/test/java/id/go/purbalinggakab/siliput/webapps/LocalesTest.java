package id.go.purbalinggakab.siliput.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that the vendor's applications can show has an Indonesian one that says the same; an upgrade tells what is new. */
class LocalesTest {

    /** Names of programs, and words that are Indonesian as well. */
    private static final Set<String> EQUAL_WORDS = Set.of(
            "Admin", "Cockpit", "Tasklist", "Diagram", "Label", "Operator", "Status", "ID", "OK", "null", "<null>");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{\\w*}|</?[a-z]\\w*[^>]*>|&\\w+;|%[sd]|^\\s+|\\s+$");
    /** Shown as text, not read as HTML. */
    private static final Set<String> ANGLE_BRACKETS = Set.of("<null>", "<undefined>");

    @ParameterizedTest
    @EnumSource
    void everyTextThatCanBeShownIsTranslated(Webapp app) {
        assertThat(without(app.usedKeys(), app.labels("id").keySet()))
                .as("texts that %s's code uses and id.json lacks", app.id())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsLeftOverFromAnotherVersion(Webapp app) {
        var unknown = without(app.labels("id").keySet(), app.labels("en").keySet());
        unknown.removeIf(app::writesInItsCode);
        assertThat(unknown)
                .as("texts of id.json that %s does not know", app.id())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsStillEnglish(Webapp app) {
        assertThat(disagreements(app, LocalesTest::stillEnglish)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void placeholdersMarkupAndOuterSpacesStay(Webapp app) {
        assertThat(disagreements(app, (english, indonesian) -> !marks(english).equals(marks(indonesian))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void datesAreWrittenAsInIndonesia(Webapp app) {
        var shipped = app.dates("en");
        var ours = app.dates("id");
        assertThat(ours.keySet()).isEqualTo(shipped.keySet());
        shipped.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                assertThat(((Map<?, ?>) ours.get(key)).keySet()).as("%s", key).isEqualTo(map.keySet());
            } else {
                assertThat((List<?>) ours.get(key)).as("%s", key).hasSameSizeAs((List<?>) value);
            }
        });
        if (!ours.isEmpty()) {
            assertThat(ours.get("weekdays").toString())
                    .startsWith("[Minggu, Senin")
                    .endsWith("Jumat, Sabtu]");
            assertThat(((Map<?, ?>) ours.get("longDateFormat")).get("LLLL")).isEqualTo("dddd, D MMMM YYYY [pukul] LT");
        }
    }

    private static TreeSet<String> without(Set<String> keys, Set<String> others) {
        var rest = new TreeSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> disagreements(Webapp app, BiPredicate<String, String> wrong) {
        var english = app.labels("en");
        return app.labels("id").entrySet().stream()
                .filter(label -> english.containsKey(label.getKey()))
                .filter(label -> wrong.test(english.get(label.getKey()), label.getValue()))
                .map(label -> "%s: %s -> %s".formatted(label.getKey(), english.get(label.getKey()), label.getValue()))
                .toList();
    }

    private static boolean stillEnglish(String english, String indonesian) {
        var same = indonesian.strip().equalsIgnoreCase(english.strip());
        var empty = indonesian.isBlank() && !english.isBlank();
        return empty
                || same
                        && LETTERS.matcher(english).find()
                        && EQUAL_WORDS.stream().noneMatch(english.strip()::equalsIgnoreCase);
    }

    private static List<String> marks(String text) {
        if (text.startsWith("<") && ANGLE_BRACKETS.contains(text) || text.equals("<tidak ditentukan>")) {
            return List.of();
        }
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
