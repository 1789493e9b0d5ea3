package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What persons may send to the engine, by name, in {@code engine/allowed-commands.txt}: a case starts at its start, moves
 * by its tasks, and is never rewritten or deleted. What is not in the list is refused, known or not.
 */
@Component
@Order(20)
class AllowedCommands implements CommandRule {

    private static final String OWN = "id.go.purbalinggakab.siliput.";
    private static final Set<String> NAMES = read();
    private static final String FAILED_JOB = "FailedJobListener";

    @Override
    public <T> T around(SentCommand sent, Supplier<T> rest) {
        if (sent.is(FAILED_JOB)) {
            // nobody executes a job by hand, so a refused try costs it no retry
            return null;
        }
        if (!includes(sent.sent().getClass())) {
            throw closed(sent);
        }
        return rest.get();
    }

    /** Own code decides for itself what it sends. */
    static boolean includes(Class<?> command) {
        return command.getName().startsWith(OWN) || NAMES.contains(SentCommand.name(command));
    }

    static AuthorizationException closed(SentCommand sent) {
        return new AuthorizationException(
                "Tindakan ini ditutup untuk semua orang, juga administrator: perkara hanya berjalan lewat langkah dan"
                        + " formulirnya. (%s)".formatted(sent.simpleName()));
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
