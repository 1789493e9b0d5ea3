package id.go.purbalinggakab.siliput.webapps;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of the vendor's four web applications as the class path ships it: its texts and the code that asks for them. */
public enum Webapp {
    TASKLIST,
    COCKPIT,
    ADMIN,
    WELCOME;

    private static final String ROOT = "META-INF/resources/webjars/camunda/";
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Texts whose keys the server sends, so that no bundle names them. */
    private static final Pattern SENT_BY_SERVER =
            Pattern.compile("PASSWORD_POLICY_(?:DIGIT|LENGTH|LOWERCASE|SPECIAL|UPPERCASE|USER_DATA)");

    /** Names of recorded operations, which Tasklist's history tab looks up as they are. */
    private static final Pattern OPERATION = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)*|[a-z]+(?:[A-Z][a-z]+)*");

    public Map<String, String> labels(String language) {
        var labels = new LinkedHashMap<String, String>();
        ((Map<?, ?>) locale(language).get("labels")).forEach((key, text) -> labels.put((String) key, (String) text));
        return labels;
    }

    /** Names of months and days, date formats: nested maps and lists; empty where the application shows no dates. */
    public Map<?, ?> dates(String language) {
        return (Map<?, ?>) locale(language).getOrDefault("dateLocales", Map.of());
    }

    /** The keys of shipped texts that this edition's code can show. */
    public Set<String> usedKeys() {
        var words = bundles().stream()
                .flatMap(bundle -> WORD.matcher(bundle).results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
        return labels("en").keySet().stream()
                .filter(key -> words.contains(key) || sentByServer(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the code itself holds this English text, as the criteria of Tasklist's filters do, and looks it up by it. */
    boolean writesInItsCode(String text) {
        return bundles().stream().anyMatch(bundle -> bundle.contains('"' + text + '"'));
    }

    private boolean sentByServer(String key) {
        return SENT_BY_SERVER.matcher(key).matches()
                || this == TASKLIST && OPERATION.matcher(key).matches();
    }

    private List<String> bundles() {
        var bundles = new ArrayList<String>();
        bundles.add(read(app("camunda-" + id() + "-bootstrap.js")));
        bundles.add(read(app("index.html")));
        bundles.add(read(ROOT + "lib/deps.js"));
        if (this != WELCOME) {
            bundles.add(read("META-INF/resources/plugin/" + id() + "/app/plugin.js"));
        }
        return bundles;
    }

    private Map<String, Object> locale(String language) {
        var json = read(app("locales/" + language + ".json")).replaceFirst("^\uFEFF", "");
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String app(String file) {
        return ROOT + "app/" + id() + "/" + file;
    }

    private static String read(String resource) {
        try (var in = Webapp.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
