package id.go.purbalinggakab.siliput.engine;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants to deploy, with the forms that were left out.
 *
 * @param files contents by name
 * @param diagrams the diagrams and tables among them that can be read
 */
public record ProposedModel(Map<String, byte[]> files, Map<String, Diagram> diagrams) {

    /** The diagrams and decision tables. */
    public Stream<Diagram> all() {
        return diagrams.values().stream();
    }

    /** @param name such as {@code forms/enterLetter.html} */
    public Optional<FormFile> form(String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> FormFile.read(name, bytes));
    }
}
