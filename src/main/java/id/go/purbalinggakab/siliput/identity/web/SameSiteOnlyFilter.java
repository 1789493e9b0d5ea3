package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** A browser on another site may hold Basic credentials: it is turned away by what it says of itself. */
class SameSiteOnlyFilter extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site) || isForeign(request.getHeader("Origin"), request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Camunda Modeler is no browser page: it sends no origin, or {@code file://}. */
    private static boolean isForeign(String origin, HttpServletRequest request) {
        if (origin == null || origin.equals("file://")) {
            return false;
        }
        try {
            var from = URI.create(origin);
            return from.getHost() == null
                    || !from.getHost().equalsIgnoreCase(request.getServerName())
                    || port(from) != request.getServerPort();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static int port(URI origin) {
        return origin.getPort() >= 0 ? origin.getPort() : "https".equals(origin.getScheme()) ? 443 : 80;
    }
}
