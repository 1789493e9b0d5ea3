package id.go.purbalinggakab.siliput.identity.process;

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
    private final Unwatched unwatched;

    EngineCredentials(@Lazy IdentityService identity, Unwatched unwatched) {
        this.identity = identity;
        this.unwatched = unwatched;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var userId = login.getName();
        if (!isRight(userId, String.valueOf(login.getCredentials()))) {
            throw new BadCredentialsException("wrong user or password");
        }
        var groups = unwatched.ask(
                () -> identity.createGroupQuery().groupMember(userId).list());
        return UsernamePasswordAuthenticationToken.authenticated(
                userId,
                null,
                groups.stream()
                        .map(group -> new SimpleGrantedAuthority(group.getId()))
                        .toList());
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
