package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.register.CaseRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a process knew, with every earlier value, as the engine's history holds it. */
public interface CaseValues {

    /**
     * A value that a variable took.
     *
     * @param row what of it may be told
     * @param by user id, empty where the process set it by itself
     */
    record Value(String name, CaseRow row, Instant at, Optional<String> by) {

        public String text() {
            return row.texts().getOrDefault("value", "");
        }
    }

    /** In the order in which they were set. */
    List<Value> values(String instance);
}
