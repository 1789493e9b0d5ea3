package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.LoginGroups;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request the groups that the person holds now, not those of the login: who acts for somebody works at once,
 * and no longer than the appointment lasts. The session's own context stays as it was.
 */
@RequiredArgsConstructor
class GroupsOfNowFilter extends OncePerRequestFilter {

    private final LoginGroups groups;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken login
                && login.isAuthenticated()) {
            refresh(login);
        }
        chain.doFilter(request, response);
    }

    private void refresh(UsernamePasswordAuthenticationToken login) {
        var now = Set.copyOf(groups.of(login.getName()));
        var known = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (!now.equals(known)) {
            var fresh = UsernamePasswordAuthenticationToken.authenticated(
                    login.getPrincipal(),
                    login.getCredentials(),
                    now.stream().sorted().map(SimpleGrantedAuthority::new).toList());
            fresh.setDetails(login.getDetails());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(fresh);
            SecurityContextHolder.setContext(context);
        }
    }
}
