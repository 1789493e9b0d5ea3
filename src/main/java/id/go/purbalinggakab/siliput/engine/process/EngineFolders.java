package id.go.purbalinggakab.siliput.engine.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where diagrams and forms lie.
 *
 * @param home the installation's folder that holds {@code processes/} and {@code forms/}, read before all others
 * @param homeOnly neither the working directory nor the jar is read
 */
@ConfigurationProperties("siliput.engine")
record EngineFolders(Path home, boolean homeOnly) {

    List<Path> inOrder() {
        var mounted = Stream.ofNullable(home);
        return (homeOnly ? mounted : Stream.concat(mounted, Stream.of(Path.of("")))).toList();
    }
}
