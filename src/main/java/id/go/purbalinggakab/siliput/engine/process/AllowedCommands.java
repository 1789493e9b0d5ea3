package id.go.purbalinggakab.siliput.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What persons may send to the engine, by name, in {@code engine/allowed-commands.txt}: a case starts at its start, moves
 * by its tasks, and is never rewritten or deleted. What is not in the list is refused, known or not.
 */
final class AllowedCommands {

    private static final String OWN = "id.go.purbalinggakab.siliput.";
    private static final Set<String> NAMES = read();

    private AllowedCommands() {}

    static boolean includes(Class<?> command) {
        return command.getName().startsWith(OWN) || NAMES.contains(name(command));
    }

    /** Without the package. */
    static String name(Class<?> command) {
        return command.getName().substring(command.getName().lastIndexOf('.') + 1);
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("engine/allowed-commands.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
