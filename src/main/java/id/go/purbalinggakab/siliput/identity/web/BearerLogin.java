package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.LoginGroups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;

/** Tokens of a single sign-on, where one is configured: they name an account, whose groups are those it holds here. */
@Component
class BearerLogin {

    private final ObjectProvider<JwtDecoder> decoder;
    private final LoginGroups groups;
    private final String claim;

    BearerLogin(
            ObjectProvider<JwtDecoder> decoder,
            LoginGroups groups,
            @Value("${spring.security.oauth2.resourceserver.jwt.principal-claim-name}") String claim) {
        this.decoder = decoder;
        this.groups = groups;
        this.claim = claim;
    }

    void openTo(HttpSecurity http) throws Exception {
        var found = decoder.getIfAvailable();
        if (found != null) {
            http.oauth2ResourceServer(
                    server -> server.jwt(jwt -> jwt.decoder(found).jwtAuthenticationConverter(this::login))
                            .authenticationEntryPoint(new LoginFailure())
                            .accessDeniedHandler(new AccessDeniedHandlerImpl()));
        }
    }

    private AbstractAuthenticationToken login(Jwt token) {
        var user = token.getClaimAsString(claim);
        if (user == null) {
            throw new InvalidBearerTokenException("the token names nobody");
        }
        var held = groups.of(user);
        if (held.isEmpty()) {
            throw new DisabledException("no role");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                user, null, held.stream().map(SimpleGrantedAuthority::new).toList());
    }
}
