package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.LoginThrottle;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's own users, at the login page and for programs alike; only roles open. */
@Component
@RequiredArgsConstructor
class EngineCredentials implements AuthenticationProvider {

    @Lazy
    private final IdentityService identity;

    private final LoginGroups groups;
    private final LoginThrottle attempts;
    private final LoginPlace place;

    @Override
    public Authentication authenticate(Authentication login) {
        var userId = login.getName();
        check(userId, String.valueOf(login.getCredentials()));
        var held = groups.of(userId);
        if (held.isEmpty()) {
            throw new DisabledException("no role");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                userId, null, held.stream().map(SimpleGrantedAuthority::new).toList());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private void check(String userId, String password) {
        if (!attempts.tried(userId, place.of(userId), () -> isRight(userId, password))) {
            throw new BadCredentialsException("wrong user or password");
        }
    }

    /** Of two first logins at once with a password kept in the former way one keeps it anew. */
    private boolean isRight(String userId, String password) {
        try {
            return identity.checkPassword(userId, password);
        } catch (OptimisticLockingException overtaken) {
            return identity.checkPassword(userId, password);
        }
    }
}
