package id.go.purbalinggakab.siliput.identity;

import java.util.function.Supplier;

/** Asks the engine as the system, whoever is logged in, and whatever that person may see; restores who asked before. */
public interface AsSystem {

    <T> T ask(Supplier<T> question);

    default void run(Runnable work) {
        ask(() -> {
            work.run();
            return null;
        });
    }
}
