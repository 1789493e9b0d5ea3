package id.go.purbalinggakab.siliput.history.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The office's words for the engine's operation log. */
final class HistoryWords {

    private static final Properties WORDS = read();
    private static final Set<String> TOLD = Set.of(WORDS.getProperty("told").split(" +"));

    private HistoryWords() {}

    static String operation(String type) {
        return WORDS.getProperty("operation." + type, type);
    }

    static String entity(String type) {
        return WORDS.getProperty("entity." + type, type);
    }

    static String property(String name) {
        return WORDS.getProperty("property." + name, name);
    }

    /** Whether its values say nothing that a person wrote. */
    static boolean isTold(String property) {
        return TOLD.contains(property);
    }

    private static Properties read() {
        try (var file = HistoryWords.class.getResourceAsStream("/history/words.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
