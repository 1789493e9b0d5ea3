package id.go.purbalinggakab.siliput;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL keeps to the rooms too: the engine's tables are named on its side only, every other table in one room. */
class TablesTest {

    private static final Path ROOMS = Path.of("src/main/java/id/go/purbalinggakab/siliput");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update|table)\\s+([a-z_0-9]+)");
    private static final Pattern ENGINE = Pattern.compile("(?i)\\bact_(?:re|ru|hi|id|ge)_[a-z_]+");
    private static final Pattern MADE = Pattern.compile("(?i)create (?:table|view) (?:if not exists )?([a-z_0-9]+)");

    @Test
    void theEnginesTablesAreNamedOnItsSideOnly() {
        assertThat(files(ROOMS, ".java").filter(file -> !isOfTheEngine(file))).allSatisfy(file -> assertThat(
                        ENGINE.matcher(sql(file)).results().map(MatchResult::group))
                .as("%s", file)
                .isEmpty());
    }

    private static boolean isOfTheEngine(Path file) {
        var place = ROOMS.relativize(file);
        return place.startsWith("engine") || place.toString().contains("/process/");
    }

    @Test
    void everyOtherTableIsNamedInOneRoom() {
        var tables = Stream.concat(files(Path.of("src/main/resources/db"), ".sql"), files(ROOMS, "Migration.java"))
                .flatMap(file -> MADE.matcher(read(file)).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var rooms = new TreeMap<String, Set<String>>();
        files(ROOMS, ".java").forEach(file -> NAMED.matcher(sql(file))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(tables::contains)
                .forEach(table -> rooms.computeIfAbsent(table, one -> new TreeSet<>())
                        .add(ROOMS.relativize(file).getName(0).toString())));
        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(rooms)
                .hasSizeGreaterThan(60)
                .allSatisfy((table, named) -> assertThat(named).as(table).hasSize(1));
    }

    private static String sql(Path file) {
        return LITERAL.matcher(read(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(joining(" "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String end) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
