package id.go.purbalinggakab.siliput.engine;

import java.util.function.Supplier;

/** Several looks and one change as one command of the engine. */
public interface OneCommand {

    <T> T asSystem(Supplier<T> work);

    /** Within it: the trace names this person; what may be done was decided before. */
    void as(String user, Runnable change);
}
