package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request once its person's sessions were ended: the account, all roles or the password. */
class EndedLoginFilter extends OncePerRequestFilter {

    private static final String LOGGED_IN_AT = EndedLoginFilter.class.getName();

    private final Logins logins;

    EndedLoginFilter(Logins logins) {
        this.logins = logins;
    }

    /** @param clock the computer's own */
    static void begin(HttpSession session, Clock clock) {
        session.setAttribute(LOGGED_IN_AT, clock.instant());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && login != null
                && session.getAttribute(LOGGED_IN_AT) instanceof Instant since
                && logins.isOver(login.getName(), since)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
