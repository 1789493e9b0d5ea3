package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.SecondFactors.Next;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** After the password alone nothing opens but the page that asks for the second factor, and the way out. */
class SecondFactorFilter extends OncePerRequestFilter {

    private static final String NEXT = SecondFactorFilter.class.getName();

    private final RequestMatcher open;
    private final RequestMatcher data;

    SecondFactorFilter(RequestMatcher open, RequestMatcher data) {
        this.open = open;
        this.data = data;
    }

    static void demand(HttpSession session, Next next) {
        if (next == Next.NOTHING) {
            session.removeAttribute(NEXT);
        } else {
            session.setAttribute(NEXT, next);
        }
    }

    static Next next(HttpSession session) {
        return session != null && session.getAttribute(NEXT) instanceof Next next ? next : Next.NOTHING;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (next(request.getSession(false)) == Next.NOTHING || open.matches(request)) {
            chain.doFilter(request, response);
        } else if (data.matches(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + SecondFactorPages.PAGE);
        }
    }
}
