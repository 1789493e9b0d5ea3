package id.go.purbalinggakab.siliput.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Names the release in the web applications' start pages: their files then come from addresses that never change. */
class PageOfThisRelease extends OncePerRequestFilter {

    private static final Pattern CAMUNDAS =
            Pattern.compile("\"([^\"]*)/(lib/|app/\\w+/camunda-)([^\"?]*)\\?bust=[^\"]*\"");
    private static final Pattern OURS = Pattern.compile("\"([^\"]*)/(app/\\w+/styles/)([^\"?]*)\\?bust=[^\"]*\"");
    private static final Pattern ICON = Pattern.compile("<link rel=\"icon\" href=\"[^\"]*\">");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* (nonce=\"[^\"]*\")");
    private static final String HEAD = "<head>";
    private static final String HEAD_END = "</head>";

    private final AssetVersion version;
    private final String loading;

    PageOfThisRelease(AssetVersion version) throws IOException {
        this.version = version;
        this.loading = new ClassPathResource("static/siliput/loading.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var type = page.getContentType();
        if (type != null && type.startsWith("text/html") && page.getContentSize() > 0) {
            var letters = Charset.forName(page.getCharacterEncoding());
            var html = named(new String(page.getContentAsByteArray(), letters), request.getContextPath());
            page.resetBuffer();
            page.getOutputStream().write(html.getBytes(letters));
        }
        page.copyBodyToResponse();
    }

    private String withLoading(String html) {
        var nonce = NONCE.matcher(html);
        var script = "<script %s>%s</script>".formatted(nonce.find() ? nonce.group(1) : "", loading);
        return html.replace(HEAD, HEAD + script);
    }

    private String named(String html, String context) {
        var files = CAMUNDAS.matcher(html).replaceAll("\"$1/versi/%s/$2$3\"".formatted(version.camunda()));
        files = OURS.matcher(files).replaceAll("\"$1/versi/%s/$2$3\"".formatted(version.ours()));
        files = ICON.matcher(files).replaceFirst("<link rel=\"icon\" href=\"%s/siliput/logo.svg\">".formatted(context));
        files = withLoading(files);
        return files.replaceFirst(
                HEAD_END,
                """
                <meta name="siliput-release" content="%2$s">
                <link rel="stylesheet" href="%1$s/siliput/versi/%2$s/webapp.css">
                </head>"""
                        .formatted(context, version.ours()));
    }
}
