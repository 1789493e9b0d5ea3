package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is logged in on this request. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CurrentUser {

    private final Officers officers;

    public Optional<String> userId() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(login -> !(login instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    public Optional<Officer> officer() {
        return userId().flatMap(officers::find);
    }

    public boolean has(Role role) {
        return officer().filter(officer -> officer.has(role)).isPresent();
    }
}
