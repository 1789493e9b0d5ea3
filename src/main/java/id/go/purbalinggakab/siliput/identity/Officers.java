package id.go.purbalinggakab.siliput.identity;

import java.util.List;
import java.util.Optional;

/** The officers' directory. */
public interface Officers {

    Optional<Officer> find(String userId);

    /** All officers that hold the role, ordered by name. */
    List<Officer> holding(Role role);

    /** The direct superior (clause 4 of the standard: pengawasan melekat), if known. */
    default Optional<Officer> superiorOf(String userId) {
        return find(userId).flatMap(Officer::superior).flatMap(this::find);
    }

    /** The name that people read, or the user id where the officer is unknown. */
    default String nameOf(String userId) {
        return userId.equals("sistem")
                ? "Sistem"
                : find(userId).map(Officer::name).orElse(userId);
    }
}
