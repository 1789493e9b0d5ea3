package id.go.purbalinggakab.siliput.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Both roads to the engine: programs at {@code /engine-rest} with Basic, browsers at the web applications' API. */
public final class Roads {

    private static final String PASSWORD = "Siliput-2026";

    private final int port;
    private final Visitor programs;
    private final Map<String, Visitor> browsers = new ConcurrentHashMap<>();

    public Roads(int port) {
        this.port = port;
        this.programs = new Visitor(port);
    }

    /** One of the two. */
    public enum Road {
        PROGRAM,
        BROWSER
    }

    /** @param user empty for nobody */
    public HttpResponse<String> send(Road road, String user, String method, String path, String body) {
        return road == Road.PROGRAM ? program(user, method, path, body) : browser(user, method, path, body);
    }

    public HttpResponse<String> program(String user, String method, String path, String body) {
        var request = programs.request("/engine-rest/engine/web" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!user.isEmpty()) {
            var credentials = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return programs.send(request);
    }

    public HttpResponse<String> browser(String user, String method, String path, String body) {
        var visitor = user.isEmpty() ? new Visitor(port) : browser(user);
        var request = visitor.request("/camunda/api/engine/engine/web" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        visitor.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return visitor.send(request);
    }

    /** The person's browser, logged in once and with the web applications' token. */
    public Visitor browser(String user) {
        return browsers.computeIfAbsent(user, person -> {
            var visitor = new Visitor(port).loggedIn(person);
            visitor.get("/camunda/app/welcome/web/");
            return visitor;
        });
    }
}
