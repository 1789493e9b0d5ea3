package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.evidence.DossierRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a process knew and decided by rule, with every earlier value, as the engine's history holds it. */
public interface CaseValues {

    /**
     * A value that a variable took.
     *
     * @param row what of it may be told, as a dossier tells it
     * @param by user id, empty where the process set it by itself
     */
    record Value(String name, DossierRow row, Instant at, Optional<String> by) {}

    /** A decision by table: what went in, which rules fired, what came out. */
    record Decision(
            String name,
            int version,
            String activity,
            Instant at,
            Map<String, String> inputs,
            List<Rule> rules,
            Map<String, String> outputs) {}

    /** @param text the rule's own description, or its id where it has none */
    record Rule(String id, String text) {}

    /** In the order in which they were set. */
    List<Value> values(String instance);

    List<Decision> decisions(String instance);

    /** The diagram's XML. */
    String diagram(String definition);

    /** The decision table's XML. */
    String table(String definition);
}
