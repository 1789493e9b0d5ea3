package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer relies on: lists that are whole, and names that mean what they say. */
class HouseTest {

    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Path PATCHES = Path.of("src/main/patches");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern SLOW =
            Pattern.compile("@(Phone|Desk)Test|Chromium\\.browser|\\bPostgres\\.|SecondJvm\\.|new WordPressServer\\(");
    private static final Pattern SCRIPT = Pattern.compile("`([a-z-]+\\.js)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    @Test
    void everyDecisionHasADateAndItsRow() {
        var index = text(DECISIONS.resolve("README.md"));
        var rows = index.lines().filter(line -> line.matches("\\| \\d{4} .*")).toList();
        assertThat(rows)
                .extracting(row -> Integer.parseInt(row.substring(2, 6)))
                .isEqualTo(IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(files(DECISIONS).filter(file -> file.matches("\\d{4}-.*"))).allSatisfy(file -> {
            var lines = text(DECISIONS.resolve(file)).lines().limit(3).toList();
            assertThat(lines.get(2)).as(file).matches("Date: \\d{4}-\\d\\d-\\d\\d");
            assertThat(lines.get(0)).as(file).startsWith("# " + file.substring(0, 4) + " ");
            assertThat(rows)
                    .contains("| %s | %s | [%s](%s) |"
                            .formatted(
                                    file.substring(0, 4),
                                    lines.get(2).substring("Date: ".length()),
                                    lines.get(0).substring("# 0000 ".length()),
                                    file));
        });
    }

    @Test
    void everyPatchOfTheWebApplicationsStandsInTheTableWithItsTest() {
        var table = text(PATCHES.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
        var named = table.stream()
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> SCRIPT.matcher(cell).results().map(found -> found.group(1)));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        files(PATCHES).filter(file -> file.endsWith(".js")).toList());
        var tests = classes();
        assertThat(table)
                .allSatisfy(row -> assertThat(TEST.matcher(row).results().map((MatchResult found) -> found.group(1)))
                        .isNotEmpty()
                        .isSubsetOf(tests));
        assertThat(files(PATCHES).filter(file -> file.endsWith(".js")))
                .allSatisfy(file -> assertThat(text(Path.of("pom.xml"))).contains("<include>" + file + "</include>"));
    }

    /** What the engine does not promise to keep is known in one place, so that its next release breaks no other. */
    @Test
    void theEnginesInternalsAreKnownInOnePackage() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> text(file).contains("org.camunda.bpm.engine.impl"))
                            .filter(file -> !file.toString().contains("/engine/internals/")))
                    .isEmpty();
        }
    }

    @Test
    void noFileIsLongerThanWhatAPersonReadsAtOnce() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> text(file).lines().count() > 250))
                    .isEmpty();
        }
    }

    /** Who works does not wait for browsers, other databases, other programs, and every way in tried by everybody. */
    @Test
    void whatTakesLongIsNamedIT() throws IOException {
        try (var files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.toString().endsWith("Test.java"))
                            .filter(file ->
                                    text(file).contains("@Test") || text(file).contains("@ParameterizedTest")))
                    .allSatisfy(file -> {
                        assertThat(file.toString()).doesNotContain("/doors/");
                        assertThat(SLOW.matcher(text(file)).find()).isFalse();
                    });
        }
    }

    /** The application compresses what may be, and refuses what is too large with a sentence. */
    @Test
    void theProxyLeavesCompressionAndLargeBodiesToTheApplication() {
        var proxy = text(Path.of("docker/Caddyfile"));
        assertThat(proxy).doesNotContainPattern("(?m)^\\s*encode\\b").contains("max_size 110MiB");
        assertThat(text(Path.of("src/main/resources/application.yaml"))).contains("max-request-size: 101MB");
    }

    private static List<String> classes() {
        try (var files = Files.walk(TESTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.replace(".java", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
