package id.go.purbalinggakab.siliput.identity.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands Spring Security's login on to the web applications; made by the web applications' filter by its name. */
public class SpringLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
            return AuthenticationResult.unsuccessful();
        }
        var groups = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        forgetOldGroups(request, engine, groups);
        var result = AuthenticationResult.successful(login.getName());
        result.setGroups(groups);
        return result;
    }

    /** The web applications keep a login with its groups in the session; one that knows other groups is made anew. */
    private static void forgetOldGroups(HttpServletRequest request, ProcessEngine engine, List<String> groups) {
        var kept = AuthenticationUtil.getAuthsFromSession(request.getSession());
        if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication known
                && !Set.copyOf(known.getGroupIds()).equals(Set.copyOf(groups))) {
            kept.removeByEngineName(engine.getName());
        }
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
