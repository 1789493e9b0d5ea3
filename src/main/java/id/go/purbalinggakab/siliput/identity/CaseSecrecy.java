package id.go.purbalinggakab.siliput.identity;

import java.util.Set;

/** A room's word on which of its cases a person may not see; asked through {@link CaseVisibility}. */
public interface CaseSecrecy {

    /** Cases that do not exist for this person. */
    default Set<String> hiddenFrom(String user) {
        return Set.of();
    }

    /** Cases of which this person may know the number and nothing else. */
    default Set<String> closedTo(String user) {
        return Set.of();
    }

    /** The same for one case by its process instance, as the engine asks. */
    default boolean isInstanceHiddenFrom(String user, String processInstanceId) {
        return false;
    }

    /** See {@link #isInstanceHiddenFrom}. */
    default boolean isInstanceClosedTo(String user, String processInstanceId) {
        return false;
    }
}
