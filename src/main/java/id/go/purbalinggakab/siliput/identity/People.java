package id.go.purbalinggakab.siliput.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people that the login knows: engine's own users by default, OIDC or LDAP by configuration. */
public interface People {

    Optional<Person> find(String userId);

    List<Person> in(Role role);

    /** One account; the mail address may be missing. */
    record Person(String userId, String name, Optional<String> mail, Set<Role> roles) {}
}
