package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A room's word on a step that goes to somebody else as well where nobody of its groups may do it. */
public interface Substitution {

    /** The element id in the diagram. */
    String step();

    /** Who may stand in at all. */
    List<Role> substitutes();

    /** Who stands in now; empty while somebody of the step's own groups may do it. */
    Optional<Role> now(DelegateTask task);

    /** Tells those who stand in. */
    void offered(DelegateTask task, Role role);
}
