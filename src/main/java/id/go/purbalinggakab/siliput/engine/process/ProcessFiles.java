package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Diagrams, decisions and forms by relative name: the mounted folder first, then the working directory, then the jar. */
@Component
@RequiredArgsConstructor
class ProcessFiles implements ShippedModels {

    private static final List<String> DIAGRAMS = List.of(".bpmn", ".dmn");

    private final EngineFolders folders;
    private List<Diagram> shipped = List.of();

    /** Every {@code processes/*} file, decisions first since diagrams refer to them. */
    Map<String, byte[]> diagrams() {
        var found = new TreeMap<String, byte[]>();
        folders.inOrder().forEach(home -> list(home.resolve("processes"))
                .forEach(file -> found.computeIfAbsent(name(file), name -> read(file))));
        packaged()
                .forEach(name ->
                        found.computeIfAbsent(name, missing -> fromJar(missing).orElseThrow()));
        var ordered = new LinkedHashMap<String, byte[]>();
        DIAGRAMS.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(suffix -> found.forEach((name, bytes) -> {
                    if (name.endsWith(suffix)) {
                        ordered.put(name, bytes);
                    }
                }));
        return ordered;
    }

    /** Read once: what came with the application stays as it is while it runs. */
    @Override
    public synchronized Stream<Diagram> shipped() {
        if (shipped.isEmpty()) {
            shipped = packaged().stream()
                    .map(name -> Diagram.read(name, fromJar(name).orElseThrow()))
                    .toList();
        }
        return shipped.stream();
    }

    @Override
    public Optional<byte[]> shippedForm(String name) {
        return fromJar(name);
    }

    /** One form such as {@code forms/enterLetter.html}. */
    Optional<byte[]> form(String name) {
        return folders.inOrder().stream()
                .map(home -> home.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(ProcessFiles::read)
                .or(() -> fromJar(name));
    }

    /** A diagram or table with the forms that it names. */
    Map<String, byte[]> withForms(String file, byte[] bytes) {
        var resources = new LinkedHashMap<String, byte[]>();
        resources.put(file, bytes);
        ShippedForms.files(Diagram.read(file, bytes)).sorted().forEach(form -> form(form)
                .ifPresent(found -> resources.put(form, found)));
        return resources;
    }

    /** When a diagram or form in a folder was last saved. */
    FileTime lastChange() {
        return folders.inOrder().stream()
                .flatMap(home -> Stream.of("processes", "forms").map(home::resolve))
                .filter(Files::isDirectory)
                .flatMap(folder ->
                        Stream.of(Objects.requireNonNull(folder.toFile().listFiles())))
                .map(file -> FileTime.fromMillis(file.lastModified()))
                .max(Comparator.naturalOrder())
                .orElse(FileTime.fromMillis(0));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> DIAGRAMS.stream().anyMatch(file.toString()::endsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> packaged() {
        if (folders.homeOnly()) {
            return List.of();
        }
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*"))
                    .map(resource -> "processes/" + resource.getFilename())
                    .filter(name -> DIAGRAMS.stream().anyMatch(name::endsWith))
                    // a class path may name the same place twice
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> fromJar(String name) {
        if (folders.homeOnly()) {
            return Optional.empty();
        }
        try (var stream = ProcessFiles.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return "processes/" + file.getFileName();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where diagrams and forms lie.
     *
     * @param home the installation's folder that holds {@code processes/} and {@code forms/}, read before all others
     * @param homeOnly neither the working directory nor the jar is read
     * @param watch a development start: what is saved counts, even over a release
     */
    @ConfigurationProperties("siliput.engine")
    record EngineFolders(Path home, boolean homeOnly, boolean watch) {

        List<Path> inOrder() {
            var mounted = Stream.ofNullable(home);
            return (homeOnly ? mounted : Stream.concat(mounted, Stream.of(Path.of("")))).toList();
        }
    }
}
