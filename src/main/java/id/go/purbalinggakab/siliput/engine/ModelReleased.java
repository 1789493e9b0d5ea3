package id.go.purbalinggakab.siliput.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Diagrams, tables or forms were released; told within the transaction that does it.
 *
 * @param files hash of each, by name
 */
public record ModelReleased(
        int number, String title, String reason, String by, Optional<String> approvedBy, Map<String, String> files) {}
