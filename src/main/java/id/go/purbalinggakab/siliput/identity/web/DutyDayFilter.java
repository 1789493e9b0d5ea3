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
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session after a duty day, however busy it is: an open task list asks by itself and would never be idle. */
class DutyDayFilter extends OncePerRequestFilter {

    private final Duration dutyDay;
    private final Clock clock;

    /** @param clock the computer's own, by which the container counts a session's age */
    DutyDayFilter(Duration dutyDay, Clock clock) {
        this.dutyDay = dutyDay;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(session)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return clock.millis() - session.getCreationTime() > dutyDay.toMillis();
    }
}
