package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;
import java.util.Set;

/** One officer of the office; mail is optional, the direct superior is a user id. */
public record Officer(
        String userId,
        String name,
        String position,
        Optional<String> nip,
        Optional<String> mail,
        Optional<String> superior,
        Set<Role> roles) {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
