package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;
import java.util.stream.Stream;

/** Diagrams, tables and forms as they came with the application, whatever lies in a folder: what code was written for. */
public interface ShippedModels {

    Stream<Diagram> shipped();

    /** @param name such as {@code forms/enterLetter.html} */
    Optional<byte[]> shippedForm(String name);
}
