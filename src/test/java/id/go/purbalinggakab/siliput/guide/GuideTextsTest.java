package id.go.purbalinggakab.siliput.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guides say what the screen says: bold is a word on the screen, word for word, and every picture is one that
 * GuideScreenshots takes.
 */
class GuideTextsTest {

    private static final Path GUIDES = Path.of("docs/panduan");
    private static final Path SCRIPT =
            Path.of("src/test/java/id/go/purbalinggakab/siliput/browser/GuideScreenshots.java");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(gambar/([a-z0-9-]+)\\.png\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]+]\\(([a-z-]+\\.md)[^)]*\\)");

    /** Where people read from: forms, diagrams, pages, the web applications' Indonesian texts and our scripts. */
    private static final List<String> SCREENS = List.of(
            "forms",
            "processes",
            "src/main/resources/history",
            "src/main/resources/templates",
            "src/main/resources/static/siliput",
            "src/main/resources/META-INF/resources/webjars",
            "src/main/cockpit",
            "src/main/modeler",
            "src/main/patches",
            "src/main/java/id/go/purbalinggakab/siliput/acting",
            "src/main/java/id/go/purbalinggakab/siliput/archive",
            "src/main/java/id/go/purbalinggakab/siliput/coverage",
            "src/main/java/id/go/purbalinggakab/siliput/publishing",
            "src/main/java/id/go/purbalinggakab/siliput/register",
            "src/main/java/id/go/purbalinggakab/siliput/casefile",
            "src/main/java/id/go/purbalinggakab/siliput/evidence",
            "src/main/java/id/go/purbalinggakab/siliput/history",
            "src/main/java/id/go/purbalinggakab/siliput/report",
            "src/main/java/id/go/purbalinggakab/siliput/identity",
            "src/main/java/id/go/purbalinggakab/siliput/deadlines",
            "src/main/java/id/go/purbalinggakab/siliput/complaint");

    private static final String SCREEN = screen();

    static Stream<Path> guides() {
        return files(GUIDES).filter(file -> file.toString().endsWith(".md")).sorted();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyWordInBoldStandsOnTheScreen(Path guide) {
        var missing = found(BOLD, guide)
                .filter(word -> !Pattern.compile("(?<![\\p{L}0-9])" + Pattern.quote(word) + "(?![\\p{L}0-9])")
                        .matcher(SCREEN)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing)
                .as("in bold in %s, but in no form, page or locale", guide)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyLinkLeadsToAGuide(Path guide) {
        assertThat(found(LINK, guide))
                .allSatisfy(file -> assertThat(GUIDES.resolve(file)).exists());
    }

    @Test
    void everyPictureIsTakenByTheScript() {
        var script = read(SCRIPT);
        var named = guides().flatMap(guide -> found(PICTURE, guide)).collect(Collectors.toCollection(TreeSet::new));
        var taken =
                named.stream().filter(name -> script.contains('"' + name + '"')).toList();
        assertThat(taken).as("pictures that GuideScreenshots takes").containsExactlyElementsOf(named);
        var files = files(GUIDES.resolve("gambar"))
                .map(file -> file.getFileName().toString().replace(".png", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files).as("docs/panduan/gambar").isEqualTo(named);
    }

    @Test
    void everyGuideIsOnThePageThatListsThem() {
        assertThat(guides().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(Guide.values()).map(Guide::file), Stream.of("tentang-sistem"))
                                .map(name -> name + ".md")
                                .toList());
    }

    private static Stream<String> found(Pattern pattern, Path guide) {
        return pattern.matcher(read(guide)).results().map(match -> match.group(1)
                .strip());
    }

    private static String screen() {
        return SCREENS.stream()
                .flatMap(folder -> files(Path.of(folder)))
                .filter(file -> file.toString().matches(".*\\.(html|bpmn|dmn|js|json|java)"))
                .map(GuideTextsTest::read)
                .map(text -> text.replaceAll("&#39;|&apos;", Matcher.quoteReplacement("'"))
                        .replace("&amp;", "&")
                        .replace("\\\"", "\"")
                        .replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
