package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first look at every request, before anything of it is read: its path is written plainly, its body no longer than
 * that path needs, and one address sends only so many bodies at a time, since a slow one holds a thread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class FrontDoor extends OncePerRequestFilter {

    /** Two slashes, dots for a folder, parameters, and letters, dots, slashes or control characters that hide behind a percent sign. */
    private static final Pattern ODD = Pattern.compile(
            "//|/\\.\\.?(?:/|$)|;|\\\\|%(?:25|2[dDeEfF]|3[0-9bB]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aAeEfF]|[01][0-9a-fA-F])");

    private final BodiesInFlight bodies;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ODD.matcher(request.getRequestURI()).find()) {
            refuse(response, HttpStatus.BAD_REQUEST, "Alamat ini tidak ditulis sebagaimana mestinya.");
            return;
        }
        var most = BodyLimit.of(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "Kiriman ini lebih besar daripada yang diterima di sini.");
            return;
        }
        if (!hasBody(request)) {
            chain.doFilter(request, new OwnRedirects(request, response));
            return;
        }
        if (request.getContentLengthLong() < 0
                && String.valueOf(request.getContentType()).startsWith("multipart/")) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "Kiriman ini tidak menyebut panjangnya (Content-Length).");
            return;
        }
        var known = isKnown(request);
        if (!bodies.enter(request.getRemoteAddr(), known)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Terlalu banyak kiriman sekaligus dari alamat ini. Coba lagi.");
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, most), new OwnRedirects(request, response));
        } finally {
            bodies.leave(request.getRemoteAddr(), known);
        }
    }

    private static boolean isKnown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Nothing of the body is read: the server closes the connection instead. */
    private static void refuse(HttpServletResponse response, HttpStatus status, String words) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(words);
    }

    /** A redirect within the installation names no host: the request's own Host header is only talk. */
    static class OwnRedirects extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        OwnRedirects(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(withoutOwnHost(location));
        }

        private String withoutOwnHost(String location) {
            if (!location.matches("https?://.*")) {
                return location;
            }
            var target = URI.create(location);
            if (!request.getServerName().equalsIgnoreCase(target.getHost())) {
                return location;
            }
            var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
            return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
        }
    }

    /** How long a body may be, by path: files go up in pieces of a megabyte, and almost everything else is a form. */
    enum BodyLimit {
        LOGIN("/masuk|/keluar", 16),
        DRAFT("/siliput/api/drafts/.*", 512),
        DEPLOYMENT("/(engine-rest|camunda/api/engine)/.*deployment/create", 20 * 1024),
        WHOLE_FILE("/siliput/api/documents", 101 * 1024),
        EVIDENCE("/lacak/.*", 31 * 1024),
        LIST("/kantor/(wartawan|kalender)/.*", 11 * 1024),
        WORKSHOP("/bengkel/draf/.*", 20 * 1024),
        ANYTHING(".*", 2 * 1024);

        private final Pattern path;
        private final long bytes;

        BodyLimit(String path, long kilobytes) {
            this.path = Pattern.compile(path);
            this.bytes = kilobytes * 1024;
        }

        static long of(String path) {
            return Stream.of(values())
                    .filter(one -> one.path.matcher(path).matches())
                    .findFirst()
                    .orElseThrow()
                    .bytes;
        }
    }
}
