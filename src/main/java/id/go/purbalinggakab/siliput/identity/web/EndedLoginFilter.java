package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request once its login was ended: with the account, all roles, the password, or by hand. */
@RequiredArgsConstructor
class EndedLoginFilter extends OncePerRequestFilter {

    private static final String LOGIN = EndedLoginFilter.class.getName();

    private final Logins logins;

    static void begin(HttpSession session, UUID login) {
        session.setAttribute(LOGIN, login);
    }

    static Optional<UUID> loginOf(HttpSession session) {
        return Optional.ofNullable(session)
                .map(found -> found.getAttribute(LOGIN))
                .map(UUID.class::cast);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (loginOf(session).filter(logins::isOver).isPresent()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
