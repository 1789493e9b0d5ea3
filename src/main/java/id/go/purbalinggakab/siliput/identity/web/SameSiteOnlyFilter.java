package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser on another site may hold Basic credentials: it is turned away by what it says of itself. Its own site is the
 * public address of the installation, whatever Host the request names.
 */
class SameSiteOnlyFilter extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String site;

    SameSiteOnlyFilter(String publicAddress) {
        this.site = origin(URI.create(publicAddress));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !OWN.contains(from) || isForeign(request.getHeader("Origin"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Camunda Modeler is no browser page: it sends no origin, or {@code file://}. */
    private boolean isForeign(String origin) {
        if (origin == null || origin.equals("file://")) {
            return false;
        }
        try {
            return !site.equals(origin(URI.create(origin)));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String origin(URI address) {
        var port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return "%s://%s:%d"
                .formatted(address.getScheme(), address.getHost(), port)
                .toLowerCase(java.util.Locale.ROOT);
    }
}
