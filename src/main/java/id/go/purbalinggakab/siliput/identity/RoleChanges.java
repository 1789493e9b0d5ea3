package id.go.purbalinggakab.siliput.identity;

import java.util.List;
import java.util.Set;

/** Asked where all roads meet on which somebody gets or loses a role or an account, within the change itself. */
public interface RoleChanges {

    List<String> members(String group);

    /** After it was given. */
    void given(String user, String group);

    /** @return the roles that the procedure needs and somebody holds; to be given back afterwards */
    Set<Role> beforeTaking();

    /** Refuses what leaves the procedure without its people, and tells who holds no role any more. */
    void afterTaking(Set<Role> before, List<String> users);
}
