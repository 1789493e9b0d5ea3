package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/** Every setting that the code reads is named where somebody who installs it looks, and nothing else is named. */
class SettingsTest {

    private static final Path GUIDE = Path.of("docs/panduan/administrator.md");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern READ = Pattern.compile("(?:\\$\\{|\")(siliput\\.[a-z0-9.-]+)[\":}]");
    private static final String ROOT = "id.go.purbalinggakab.siliput";

    private static final List<String> NETWORKS = List.of("INSTAGRAM", "FACEBOOK", "X");

    @Test
    void theGuideNamesEverySettingWithItsVariable() {
        var guide = text(GUIDE);
        assertThat(settings().keySet())
                .allSatisfy(name -> assertThat(guide).contains("| `%s` | `%s` |".formatted(name, variable(name))));
    }

    @Test
    void theGuideNamesNoSettingThatNobodyReads() {
        var named = Pattern.compile("\\| `(siliput\\.[a-z0-9.-]+)` \\|")
                .matcher(text(GUIDE))
                .results()
                .map(found -> found.group(1));
        assertThat(settings().keySet()).containsAll(named.toList());
    }

    @Test
    void theImageGivesAPlaceToEverythingThatIsWritten() {
        var image = text(Path.of("Dockerfile"));
        var written = settings().entrySet().stream()
                .filter(setting -> setting.getValue().startsWith("./data/"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(written).hasSizeGreaterThan(4).allSatisfy(name -> assertThat(image)
                .contains(variable(name) + "=/var/lib/siliput/"));
    }

    @Test
    void composeSetsOnlyWhatIsRead() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose = new Yaml().load(text(compose()));
        var known = new TreeSet<>(variables(Path.of("src/main/resources/application-postgres.yaml")));
        known.addAll(variables(Path.of("src/main/resources/application.yaml")));
        settings().keySet().forEach(name -> {
            known.add(variable(name));
            known.add(variable(name.replace("-", "")));
        });
        NETWORKS.forEach(network -> known.add("SILIPUT_PUBLISHING_NETWORKS_" + network));
        assertThat(compose.get("services").get("app").get("environment").keySet().stream()
                        .filter(name -> name.startsWith("SILIPUT_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void theExampleHasEveryVariableOfComposeAndNoOther() {
        var example = Pattern.compile("(?m)^([A-Z0-9_]+)=")
                .matcher(text(Path.of(".env.example")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(example).containsExactlyInAnyOrderElementsOf(variables(compose()));
    }

    private static Path compose() {
        return Path.of("docker-compose.yml");
    }

    private static TreeSet<String> variables(Path file) {
        var names = new TreeSet<String>();
        VARIABLE.matcher(text(file)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String variable(String name) {
        return name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Names with their defaults. */
    static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var prefixes = new TreeSet<String>();
        for (var found : scan.findCandidateComponents(ROOT)) {
            if (found.getBeanClassName().contains("Test$")) {
                continue;
            }
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            prefixes.add(prefix);
            add(settings, prefix, type);
        }
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> READ.matcher(text(file))
                    .results()
                    .forEach(read -> settings.putIfAbsent(read.group(1), "")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        settings.keySet().removeAll(prefixes);
        settings.keySet().removeIf(name -> name.startsWith("siliput.guide."));
        return settings;
    }

    private static void add(Map<String, String> settings, String prefix, Class<?> type) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            var name = prefix + "." + DataObjectPropertyName.toDashedForm(parameter.getName());
            if (parameter.getType().isRecord()
                    && parameter.getType().getPackageName().startsWith(ROOT)) {
                add(settings, name, parameter.getType());
            } else {
                settings.put(name, preset(parameter));
            }
        }
    }

    private static String preset(Parameter parameter) {
        return Stream.of(parameter.getAnnotationsByType(DefaultValue.class))
                .flatMap(preset -> Stream.of(preset.value()))
                .findFirst()
                .orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
