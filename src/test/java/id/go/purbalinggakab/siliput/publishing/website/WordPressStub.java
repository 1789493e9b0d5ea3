package id.go.purbalinggakab.siliput.publishing.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stand-in for WordPress's REST interface that answers as its documentation says: posts, media, categories, a slug
 * taken twice, a wrong password, an overloaded server. The same tests run against a real WordPress.
 */
public final class WordPressStub implements AutoCloseable {

    public static final String USER = "siliput";
    public static final String PASSWORD = "abcd EFGH ijkl MNOP";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PART =
            Pattern.compile("name=\"([^\"]+)\"[^\\r]*\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    private static final Pattern ONE_MEDIUM = Pattern.compile("/wp/v2/media/(\\d+)");
    private static final Pattern ONE_POST = Pattern.compile("/wp/v2/posts/(\\d+)");

    private final HttpServer server;
    private final List<Map<String, Object>> posts = new ArrayList<>();
    private final List<Map<String, Object>> media = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int requests;

    /** What goes wrong with the next request that creates this kind of thing. */
    public interface Fault {
        /** @return whether the request has been answered and nothing was stored */
        default boolean before(HttpExchange exchange) throws IOException {
            return false;
        }

        /** @return whether the request has been answered, though the thing was stored */
        default boolean after(HttpExchange exchange) throws IOException {
            return false;
        }

        default String route() {
            return "/wp/v2/posts";
        }
    }

    public WordPressStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void fail(Fault fault) {
        faults.add(fault);
    }

    public List<Map<String, Object>> posts() {
        return List.copyOf(posts);
    }

    List<Map<String, Object>> media() {
        return List.copyOf(media);
    }

    int requests() {
        return requests;
    }

    static Fault status(int status, String body) {
        return status("/wp/v2/posts", status, body);
    }

    /** A plug-in that runs after the post was stored, and dies. */
    static Fault brokenAfterStoring() {
        return new Fault() {
            @Override
            public boolean after(HttpExchange exchange) throws IOException {
                answer(exchange, 500, "{\"code\":\"internal_server_error\",\"message\":\"Critical error\"}");
                return true;
            }
        };
    }

    static Fault status(String route, int status, String body) {
        return new Fault() {
            @Override
            public String route() {
                return route;
            }

            @Override
            public boolean before(HttpExchange exchange) throws IOException {
                answer(exchange, status, body);
                return true;
            }
        };
    }

    /** Stored, and then the line went dead. */
    public static Fault goneAfterStoring(Runnable moment) {
        return new Fault() {
            @Override
            public boolean after(HttpExchange exchange) {
                moment.run();
                exchange.close();
                return true;
            }
        };
    }

    /** Stored, and then another program spoke before the answer. */
    static Fault unreadableAfterStoring() {
        return new Fault() {
            @Override
            public boolean after(HttpExchange exchange) throws IOException {
                answer(exchange, 201, "<b>Warning</b>: Undefined variable {\"id\":1}");
                return true;
            }
        };
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        requests++;
        var query = query(exchange.getRequestURI().getRawQuery());
        var route = query.getOrDefault("rest_route", "");
        var body = exchange.getRequestBody().readAllBytes();
        if (!isKnown(exchange)) {
            refuse(exchange);
            return;
        }
        if ("GET".equals(exchange.getRequestMethod())) {
            read(exchange, route, query);
            return;
        }
        var fault = faults.stream().filter(known -> known.route().equals(route)).findFirst();
        fault.ifPresent(faults::remove);
        if (fault.isPresent() && fault.get().before(exchange)) {
            return;
        }
        var changed = ONE_POST.matcher(route);
        if (changed.matches()) {
            change(exchange, Integer.parseInt(changed.group(1)), JSON.readTree(body));
            return;
        }
        var attached = ONE_MEDIUM.matcher(route);
        if (attached.matches()) {
            var one = media.get(Integer.parseInt(attached.group(1)) - 50);
            one.put("post", JSON.readTree(body).path("post").asInt());
            answer(exchange, 200, JSON.writeValueAsString(one));
            return;
        }
        var stored = route.endsWith("/media") ? storeMedia(body) : storePost(JSON.readTree(body));
        if (fault.isEmpty() || !fault.get().after(exchange)) {
            answer(exchange, 201, JSON.writeValueAsString(stored));
        }
    }

    private void read(HttpExchange exchange, String route, Map<String, String> query) throws IOException {
        var one = ONE_POST.matcher(route);
        if (one.matches()) {
            answerPost(exchange, Integer.parseInt(one.group(1)), post -> {});
        } else {
            answer(exchange, 200, JSON.writeValueAsString(list(route, query)));
        }
    }

    private void change(HttpExchange exchange, int id, JsonNode wanted) throws IOException {
        answerPost(exchange, id, post -> {
            Optional.ofNullable(wanted.get("status")).ifPresent(status -> post.put("status", status.asText()));
            Optional.ofNullable(wanted.get("featured_media"))
                    .ifPresent(image -> post.put("featured_media", image.asLong()));
            for (var text : List.of("title", "content")) {
                Optional.ofNullable(wanted.get(text)).ifPresent(raw -> post.put(text, Map.of("raw", raw.asText())));
            }
        });
    }

    private void answerPost(HttpExchange exchange, int id, Consumer<Map<String, Object>> change) throws IOException {
        var found = posts.stream().filter(known -> known.get("id").equals(id)).findFirst();
        if (found.isEmpty()) {
            answer(exchange, 404, "{\"code\":\"rest_post_invalid_id\",\"message\":\"Invalid post ID.\"}");
            return;
        }
        change.accept(found.get());
        answer(exchange, 200, JSON.writeValueAsString(found.get()));
    }

    private static boolean isKnown(HttpExchange exchange) {
        var basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private List<Map<String, Object>> list(String route, Map<String, String> query) {
        if (route.endsWith("/users/me")) {
            return List.of(Map.of("id", 2));
        }
        if (route.endsWith("/categories")) {
            return "berita".equals(query.get("slug")) ? List.of(Map.of("id", 7, "slug", "berita")) : List.of();
        }
        var things = route.endsWith("/media") ? media : posts;
        var phrase = query.getOrDefault("search", "").replace("\"", "");
        return things.stream()
                .filter(thing ->
                        query.getOrDefault("slug", (String) thing.get("slug")).equals(thing.get("slug")))
                .filter(thing -> String.valueOf(thing.get("content")).contains(phrase))
                .toList();
    }

    private Map<String, Object> storePost(JsonNode wanted) {
        var post = new HashMap<String, Object>();
        var id = 100 + posts.size();
        post.put("id", id);
        post.put("slug", free(wanted.path("slug").asText()));
        post.put("title", Map.of("raw", wanted.path("title").asText()));
        post.put("content", Map.of("raw", wanted.path("content").asText()));
        post.put("status", wanted.path("status").asText());
        post.put("featured_media", wanted.path("featured_media").asLong());
        post.put("categories", List.of(wanted.path("categories").path(0).asLong()));
        post.put("date_gmt", wanted.path("date_gmt").asText());
        var future = "future".equals(wanted.path("status").asText());
        post.put("link", address() + (future ? "/?p=" + id : "/" + post.get("slug") + "/"));
        post.put("permalink_template", address() + "/%postname%/");
        posts.add(post);
        return post;
    }

    private Map<String, Object> storeMedia(byte[] body) {
        var image = new HashMap<String, Object>();
        PART.matcher(new String(body, StandardCharsets.UTF_8)).results().forEach(part -> {
            if (!"file".equals(part.group(1))) {
                image.put(part.group(1), part.group(2));
            }
        });
        image.put("id", 50 + media.size());
        image.put("slug", free((String) image.get("slug")));
        image.put("source_url", address() + "/wp-content/uploads/" + image.get("slug") + ".jpg");
        image.put("media_details", Map.of("filesize", body.length));
        media.add(image);
        return image;
    }

    /** As wp_unique_post_slug: one name space for posts and pictures. */
    private String free(String slug) {
        var free = slug;
        for (var number = 2; isTaken(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private boolean isTaken(String slug) {
        return posts.stream().anyMatch(post -> slug.equals(post.get("slug")))
                || media.stream().anyMatch(image -> slug.equals(image.get("slug")));
    }

    private static Map<String, String> query(String raw) {
        return Pattern.compile("&")
                .splitAsStream(raw == null ? "" : raw)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, last) -> last));
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        answer(exchange, 401, "{\"code\":\"rest_not_logged_in\",\"message\":\"You are not currently logged in.\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        if (status == 301) {
            exchange.getResponseHeaders().set("Location", body);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
