package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may approve what others wrote: somebody of the division who did not write it and is there; otherwise the
 * secretary, then the head, as a substitute. Never who wrote any version of it, and nobody in the name of who did.
 */
public interface ApprovalRights {

    List<Role> DIVISION = List.of(Role.KABID, Role.FUNGSIONAL);
    List<Role> SUBSTITUTES = List.of(Role.SEKRETARIS, Role.KEPALA);

    /** Holds a role for it at all, whatever a diagram says about the step's groups. */
    boolean mayApprove(String user);

    /** Holds no role for it but in the place of somebody who wrote it. */
    boolean actsForWriter(String user, Set<String> writers);

    /** Neither of the division nor acting there for somebody who did not write it. */
    boolean isSubstitute(String user, Set<String> writers);

    /** To whom the review goes besides the division; empty while somebody there may approve. */
    Optional<Role> substitute(Set<String> writers);

    /** The sentence for the case's file, with the reason person by person. */
    String substituteNote(String user, Set<String> writers, Instant at);
}
