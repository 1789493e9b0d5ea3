package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.LoginGroups;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's own users. */
@Component
class EngineCredentials implements AuthenticationProvider {

    private final IdentityService identity;
    private final LoginGroups groups;

    EngineCredentials(@Lazy IdentityService identity, LoginGroups groups) {
        this.identity = identity;
        this.groups = groups;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var userId = login.getName();
        if (!isRight(userId, String.valueOf(login.getCredentials()))) {
            throw new BadCredentialsException("wrong user or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                userId,
                null,
                groups.of(userId).stream().map(SimpleGrantedAuthority::new).toList());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean isRight(String userId, String password) {
        try {
            return identity.checkPassword(userId, password);
        } catch (AuthenticationException e) {
            throw new LockedException("account locked for a while", e);
        }
    }
}
