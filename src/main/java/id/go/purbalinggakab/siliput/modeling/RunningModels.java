package id.go.purbalinggakab.siliput.modeling;

import java.util.Map;
import java.util.Set;

/** The engine as the workshop sees it. */
public interface RunningModels {

    /** Every diagram, table and form of the latest versions, by name; tables and diagrams first. */
    Map<String, RunningFile> files();

    /**
     * Deploys as one, within the transaction that runs, in a person's name.
     *
     * @return its id
     */
    String deploy(String title, Map<String, byte[]> files, String by);

    /** No new case of these diagrams' processes starts; those that run go on. */
    void stop(Set<String> diagrams, String by);

    /** Whether {@link #deploy} runs in this transaction. */
    boolean isDeploying();
}
