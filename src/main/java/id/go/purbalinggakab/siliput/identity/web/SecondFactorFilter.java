package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.SecondFactors.Next;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the login is complete nothing opens but the page of the step that is left, and the way out. */
@RequiredArgsConstructor
class SecondFactorFilter extends OncePerRequestFilter {

    private static final String NEXT = SecondFactorFilter.class.getName();
    private static final String OWN_PASSWORD = NEXT + ".password";

    private final RequestMatcher open;
    private final RequestMatcher data;

    static void demand(HttpSession session, Next next) {
        if (next == Next.NOTHING) {
            session.removeAttribute(NEXT);
        } else {
            session.setAttribute(NEXT, next);
        }
    }

    static void demandOwnPassword(HttpSession session, boolean demanded) {
        session.setAttribute(OWN_PASSWORD, demanded);
    }

    static boolean demandsOwnPassword(HttpSession session) {
        return session != null && Boolean.TRUE.equals(session.getAttribute(OWN_PASSWORD));
    }

    private static Optional<String> page(HttpSession session) {
        if (next(session) != Next.NOTHING) {
            return Optional.of(SecondFactorPages.PAGE);
        }
        return demandsOwnPassword(session) ? Optional.of(SessionPages.PAGE) : Optional.empty();
    }

    static Next next(HttpSession session) {
        return session != null && session.getAttribute(NEXT) instanceof Next next ? next : Next.NOTHING;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = page(request.getSession(false));
        if (page.isEmpty() || isOn(page.get(), request) || open.matches(request)) {
            chain.doFilter(request, response);
        } else if (data.matches(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + page.get());
        }
    }

    private static boolean isOn(String page, HttpServletRequest request) {
        return List.of(page, page + SessionPages.PASSWORD).contains(request.getServletPath());
    }
}
