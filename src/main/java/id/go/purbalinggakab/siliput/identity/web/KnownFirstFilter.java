package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looking for a form's token reads the whole body, onto the disk where it holds files: first somebody must be known. */
@RequiredArgsConstructor
class KnownFirstFilter extends OncePerRequestFilter {

    private static final long SMALL = 64 * 1024L;

    private final RequestMatcher open;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var large = request.getContentLengthLong() > SMALL || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (large
                && !open.matches(request)
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
    }
}
