package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.LoginGroups;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** What stands between Spring's own filters: who has logged in, with what, and what that person still may. */
final class LoginFilters {

    private LoginFilters() {}

    /** Makes the token's cookie be there before the forms' script needs it; what is only read needs none. */
    @RequiredArgsConstructor
    static class CsrfCookieFilter extends OncePerRequestFilter {

        private final RequestMatcher onlyRead;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!onlyRead.matches(request)
                    && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                token.getToken();
            }
            chain.doFilter(request, response);
        }
    }

    /** Looking for a form's token reads the whole body, onto the disk where it holds files: first somebody must be known. */
    @RequiredArgsConstructor
    static class KnownFirstFilter extends OncePerRequestFilter {

        private static final long SMALL = 64 * 1024L;

        private final RequestMatcher open;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var large =
                    request.getContentLengthLong() > SMALL || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
            if (large
                    && !open.matches(request)
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            chain.doFilter(request, response);
        }
    }

    /** A program has no telephone and changes no password: where a step is left, Basic opens nothing; a token does. */
    @RequiredArgsConstructor
    static class PasswordAloneFilter extends OncePerRequestFilter {

        private final LoginSteps steps;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var refusal = refusal(request);
            if (refusal.isPresent()) {
                LoginFailure.say(response, HttpStatus.FORBIDDEN, refusal.get());
            } else {
                chain.doFilter(request, response);
            }
        }

        private Optional<String> refusal(HttpServletRequest request) {
            var how = request.getHeader(HttpHeaders.AUTHORIZATION);
            var login = SecurityContextHolder.getContext().getAuthentication();
            return login != null && how != null && how.regionMatches(true, 0, "Basic", 0, 5)
                    ? steps.refusal(login)
                    : Optional.empty();
        }
    }

    /**
     * Gives every request the groups that the person holds now, not those of the login: who acts for somebody works at once,
     * and no longer than the appointment lasts. The session's own context stays as it was.
     */
    @RequiredArgsConstructor
    static class GroupsOfNowFilter extends OncePerRequestFilter {

        private final LoginGroups groups;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (SecurityContextHolder.getContext().getAuthentication()
                            instanceof UsernamePasswordAuthenticationToken login
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
}
