package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.engine.Condition;
import id.go.purbalinggakab.siliput.engine.FormFact;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browser and engine ask the same of every form: one grammar, one table, and the same fields found wrong. */
class FormsInBrowserTest {

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/siliput");
    private static final Path TABLE = Path.of("src/test/resources/forms/conditions.json");
    private static final Instant NOW = Instant.now();

    private static final List<Duration> TIMES = List.of(
            Duration.ofDays(-2), Duration.ofHours(-3), Duration.ofMinutes(-5), Duration.ofHours(3), Duration.ofDays(2));
    private static final int EACH = 150;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theEngineReadsConditionsAsTheTableSays() throws IOException {
        for (var row : json.readTree(TABLE.toFile())) {
            var condition = row.get("condition").asText();
            assertThat(Condition.of(condition).holds(situation(row)))
                    .as(row.toString())
                    .isEqualTo(row.get("holds").asBoolean());
        }
    }

    @Test
    void theBrowserReadsConditionsAsTheTableSays() throws Exception {
        var answers = node(
                """
                import { holds } from './conditions.js';
                const wrong = JSON.parse(readFileSync(input)).filter(row => row.holds !== holds(row.condition, {
                  value: name => row.values[name] || '', fact: name => row.facts.includes(name), late: name => row.late.includes(name)
                }));
                out(wrong);
                """,
                json.readTree(TABLE.toFile()));
        assertThat(answers).isEmpty();
    }

    @Test
    void browserAndEngineFindTheSameFieldsWrong() throws Exception {
        try (var files = Files.list(Path.of("forms"))) {
            var cases = new ArrayList<Map<String, Object>>();
            for (var file : files.sorted().toList()) {
                var random = new Random(file.toString().hashCode());
                for (int i = 0; i < EACH; i++) {
                    cases.add(typed(file, random));
                }
            }
            var seen = node(
                    """
                    import { holds } from './conditions.js';
                    import { describe, problemOf } from './rules.js';
                    import { millis } from './time.js';
                    const now = NOW;
                    out(JSON.parse(readFileSync(input)).map(({ fields, typed, facts, known }) => {
                      const shown = {};
                      const situation = {
                        value: name => {
                          const value = isShown(name) ? typed[name] || '' : '';
                          return value === '' && fields[name]?.type === 'checkbox' ? 'false' : value;
                        },
                        known: name => known[name], fact: name => facts.includes(name), now: () => now,
                        late: name => now - millis(situation.value(name)) > 30 * 60 * 1000
                      };
                      function isShown(name) {
                        if (shown[name] === undefined && fields[name]) {
                          shown[name] = true;
                          shown[name] = fields[name].whens.every(when => holds(when, situation))
                            && !(fields[name].onlyMissing && known[name]);
                        }
                        return Boolean(shown[name]);
                      }
                      const names = Object.keys(fields).filter(isShown);
                      return { shown: names, wrong: names.filter(name => problemOf(describe(fields[name]), situation)) };
                    }));
                    """
                            .replace("NOW", Long.toString(NOW.toEpochMilli())),
                    json.valueToTree(cases));
            for (int i = 0; i < cases.size(); i++) {
                assertThat(wrongForTheEngine(cases.get(i), texts(seen.get(i).get("shown"))))
                        .as("%s", cases.get(i))
                        .isEqualTo(new TreeSet<>(texts(seen.get(i).get("wrong"))));
            }
        }
    }

    private static Set<String> wrongForTheEngine(Map<String, Object> typed, List<String> shown) throws IOException {
        var path = Path.of((String) typed.get("form"));
        var form = FormFile.read(path.toString(), Files.readAllBytes(path));
        var texts = (Map<?, ?>) typed.get("typed");
        var values = new HashMap<String, Object>();
        for (var field : form.fields()) {
            var text = (String) texts.get(field.name());
            if (shown.contains(field.name()) && text != null) {
                values.put(field.name(), wire(field, text));
            }
        }
        var facts = (List<?>) typed.get("facts");
        var sent = new Submission(form.id(), values, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return new FieldCheck(form, StepRules.of(form.id()), sent, new Facts(form, facts))
                .problems().stream().map(Problem::field).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some of what somebody may type, right and wrong. */
    private static Map<String, Object> typed(Path file, Random random) throws IOException {
        var form = FormFile.read(file.toString(), Files.readAllBytes(file));
        var page = Jsoup.parse(Files.readString(file));
        var texts = new LinkedHashMap<String, String>();
        var fields = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var input =
                    page.select("[name=%s][data-type]".formatted(field.name())).first();
            fields.put(field.name(), attributes(input));
            if (random.nextInt(4) > 0) {
                texts.put(field.name(), text(field, random));
            }
        }
        var facts = Stream.of(
                        "outsideRegency", "duplicate", "byMail", "assignmentUnconfirmed", "aboutTheHead", "eventAhead")
                .filter(fact -> random.nextBoolean())
                .toList();
        return Map.of("form", file.toString(), "fields", fields, "typed", texts, "facts", facts, "known", Map.of());
    }

    private static Map<String, Object> attributes(Element input) {
        return Map.of(
                "name", input.attr("name"),
                "type", input.attr("type"),
                "maxLength", input.hasAttr("maxlength") ? Integer.parseInt(input.attr("maxlength")) : -1,
                "dataset",
                        input.dataset().entrySet().stream()
                                .collect(Collectors.toMap(one -> camelCase(one.getKey()), Map.Entry::getValue)),
                "whens",
                        Stream.concat(Stream.of(input), input.parents().stream())
                                .filter(part -> part.hasAttr("data-when"))
                                .map(part -> part.attr("data-when"))
                                .toList(),
                "onlyMissing", input.closest("[data-only-missing]") != null);
    }

    private static String camelCase(String name) {
        return java.util.regex.Pattern.compile("-([a-z])").matcher(name).replaceAll(found -> found.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }

    private static String text(FormField field, Random random) {
        return switch (field.kind()) {
            case CHOICE ->
                field.options().isEmpty()
                        ? "RINGAN"
                        : List.copyOf(field.options().keySet())
                                .get(random.nextInt(field.options().size()));
            case TICKS -> field.options().keySet().iterator().next();
            case FLAG -> Boolean.toString(random.nextBoolean());
            case INSTANT ->
                LocalDateTime.ofInstant(NOW.plus(TIMES.get(random.nextInt(TIMES.size()))), ZoneId.of("Asia/Jakarta"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
            case NUMBER, COUNT -> "3";
            case MAIL -> "a@contoh.id";
            case PHONE -> "0812 3456 7890";
            case LINK -> "https://contoh.id/1";
            case TEXT -> random.nextInt(8) == 0 ? "x".repeat(field.maxLength() + 1) : "x";
            default -> "x";
        };
    }

    private static Object wire(FormField field, String text) {
        return switch (field.kind()) {
            case FLAG -> Boolean.valueOf(text);
            case INSTANT ->
                Date.from(LocalDateTime.parse(text)
                        .atZone(ZoneId.of("Asia/Jakarta"))
                        .toInstant());
            case NUMBER, COUNT -> Integer.valueOf(text);
            default -> text;
        };
    }

    /** What {@code script} says with {@code out} to the modules that the browser loads. */
    private JsonNode node(String script, JsonNode input) throws Exception {
        assumeTrue(hasNode(), "node is there");
        try (var files = Files.list(SCRIPTS)) {
            for (var file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        json.writeValue(folder.resolve("input.json").toFile(), input);
        Files.writeString(
                folder.resolve("ask.js"),
                """
                import { readFileSync, writeFileSync } from 'node:fs';
                const input = 'input.json';
                const out = answer => writeFileSync('answer.json', JSON.stringify(answer));
                """
                        + script);
        var asked = new ProcessBuilder("node", "ask.js")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var told = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(asked.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(asked.exitValue()).as(told).isZero();
        return json.readTree(folder.resolve("answer.json").toFile());
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
    }

    private static List<String> texts(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Condition.Situation situation(JsonNode row) {
        return new Condition.Situation() {
            @Override
            public String value(String field) {
                return row.get("values").path(field).asText("");
            }

            @Override
            public boolean fact(String name) {
                return texts(row.get("facts")).contains(name);
            }

            @Override
            public boolean isLate(String field) {
                return texts(row.get("late")).contains(field);
            }
        };
    }

    private record Facts(FormFile form, List<?> holding) implements Forms {

        @Override
        public List<StepRules> all() {
            return List.of();
        }

        @Override
        public Map<String, FormFact> facts() {
            return holding.stream()
                    .map(name -> new FormFact((String) name, submission -> true))
                    .collect(Collectors.toMap(FormFact::name, fact -> fact));
        }
    }
}
