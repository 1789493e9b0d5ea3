package id.go.purbalinggakab.siliput.modeling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The office's words for elements and attributes, which the editor's panel reads too; what has none keeps the standard's. */
final class ModelWords {

    /** The name of what may be the engine's own, one of several, or told of another element. */
    private static final Pattern STEP = Pattern.compile("^(?:camunda:)?([\\w-]+)");

    private static final Properties WORDS = read();

    private ModelWords() {}

    static String type(String type) {
        return WORDS.getProperty("type." + type, type);
    }

    /** @param path such as {@code timerEventDefinition/timeDuration} */
    static String what(String path) {
        return Arrays.stream(path.split("/(?![^{]*})"))
                .map(step -> STEP.matcher(step)
                        .replaceFirst(found ->
                                Matcher.quoteReplacement(WORDS.getProperty("what." + found.group(1), found.group(1)))))
                .collect(Collectors.joining(" / "));
    }

    private static Properties read() {
        try (var file = ModelWords.class.getResourceAsStream("/static/siliput/bengkel/words.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
