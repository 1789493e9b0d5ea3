package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.LoginAttempts;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.LoginHeldUp;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's own users, at the login page and for programs alike. */
@Component
class EngineCredentials implements AuthenticationProvider {

    private static final int LANES = 64;

    private final IdentityService identity;
    private final LoginGroups groups;
    private final LoginAttempts attempts;
    private final Object[] lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Object()).toArray();

    EngineCredentials(@Lazy IdentityService identity, LoginGroups groups, LoginAttempts attempts) {
        this.identity = identity;
        this.groups = groups;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var userId = login.getName();
        check(userId, String.valueOf(login.getCredentials()), address(login));
        return UsernamePasswordAuthenticationToken.authenticated(
                userId,
                null,
                groups.of(userId).stream().map(SimpleGrantedAuthority::new).toList());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** One try after another, so that a hundred at once are not all the first. */
    private void check(String userId, String password, String address) {
        synchronized (lanes[Math.floorMod((userId + address).hashCode(), LANES)]) {
            attempts.wait(userId, address).ifPresent(wait -> {
                throw new LoginHeldUp(wait);
            });
            if (!identity.checkPassword(userId, password)) {
                attempts.wrong(userId, address);
                throw new BadCredentialsException("wrong user or password");
            }
            attempts.right(userId, address);
        }
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
