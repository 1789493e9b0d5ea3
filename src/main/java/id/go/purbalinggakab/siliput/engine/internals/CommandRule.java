package id.go.purbalinggakab.siliput.engine.internals;

import java.util.Set;
import java.util.function.Supplier;

/** One rule of what a person may send to the engine, on whatever road. The beans are asked in their order. */
public interface CommandRule {

    /** The engine's names of the commands that it is about; none where it is about all of them. */
    default Set<String> commands() {
        return Set.of();
    }

    /** Before the command: throws what the person reads. */
    default void check(SentCommand sent) {}

    /** Around the command and the rules behind this one. */
    default <T> T around(SentCommand sent, Supplier<T> rest) {
        check(sent);
        return rest.get();
    }

    /** A rule that needs the transaction of the command itself. */
    interface Inside extends CommandRule {

        <T> T inside(SentCommand sent, Supplier<T> command);
    }
}
