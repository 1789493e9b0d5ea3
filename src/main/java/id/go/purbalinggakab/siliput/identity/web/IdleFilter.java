package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a watched session that nobody touches: an open list, task or batch asks by itself every few seconds, and that is nobody's touch. */
class IdleFilter extends OncePerRequestFilter {

    private static final String TOUCHED = IdleFilter.class.getName();

    private final RequestMatcher byItself;
    private final Duration idle;
    private final Clock clock;

    /** @param byItself what a page asks without its reader */
    IdleFilter(RequestMatcher byItself, Duration idle, Clock clock) {
        this.byItself = byItself;
        this.idle = idle;
        this.clock = clock;
    }

    /** From its next request on this session ends when it is left alone. */
    static void watch(HttpSession session) {
        session.setAttribute(TOUCHED, Long.MAX_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(TOUCHED) instanceof Long touched) {
            if (clock.millis() - touched > idle.toMillis()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (!byItself.matches(request)) {
                session.setAttribute(TOUCHED, clock.millis());
            }
        }
        chain.doFilter(request, response);
    }
}
