package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;

/** A redirect within the installation names no host: the request's own Host header is only talk. */
class OwnRedirects extends HttpServletResponseWrapper {

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
