package id.go.purbalinggakab.siliput.publishing.networks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * A stand-in for the Graph interface (page 10, Instagram account 20) and for X's version 2, as they are documented:
 * unseen photos, containers and their states, an expired token (190), a used-up limit (429 with its reset), a text
 * posted twice. Nothing here reaches a network.
 */
public final class NetworkStub implements AutoCloseable {

    public static final String TOKEN = "EAAB-uji-coba";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int X_LIMIT = 280;
    private static final int X_BYTES = 5_000_000;

    private final HttpServer server;
    private final Map<String, List<Stored>> posts = new LinkedHashMap<>();
    private final Optional<Clock> clock;
    private final List<Integer> pictures = new ArrayList<>();
    private final List<JsonNode> containers = new ArrayList<>();
    private boolean published;
    private int readyAfter = 1;
    private boolean expired;
    private long tokenEnds;
    private Fault fault = exchange -> false;
    private boolean dropAfterStoring;
    private int busyLinks;

    private record Stored(String text, Optional<Instant> at) {}

    /** What answers the next post instead. */
    public interface Fault {
        boolean answered(HttpExchange exchange) throws IOException;
    }

    /** Does not say when a post came out. */
    public NetworkStub() {
        this(Optional.empty());
    }

    public NetworkStub(Clock clock) {
        this(Optional.of(clock));
    }

    private NetworkStub(Optional<Clock> clock) {
        this.clock = clock;
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

    /** As new. */
    public synchronized void reset() {
        posts.clear();
        pictures.clear();
        containers.clear();
        published = false;
        expired = false;
        readyAfter = 0;
        tokenEnds = 0;
        fault = none -> false;
    }

    /** The posts of "10", "20" or "x". */
    public synchronized List<String> posts(String account) {
        return stored(account).stream().map(Stored::text).toList();
    }

    private List<Stored> stored(String account) {
        return posts.getOrDefault(account, List.of());
    }

    /** A post that was there before. */
    synchronized void older(String account, String text, Instant at) {
        posts.computeIfAbsent(account, none -> new ArrayList<>()).add(new Stored(text, Optional.of(at)));
    }

    /** The next questions for a post's link meet a used-up limit. */
    void busyLinks(int questions) {
        busyLinks = questions;
    }

    /** Bytes of each picture that arrived. */
    public synchronized List<Integer> pictures() {
        return List.copyOf(pictures);
    }

    synchronized List<JsonNode> containers() {
        return List.copyOf(containers);
    }

    public void containerReadyAfter(int questions) {
        readyAfter = questions;
    }

    public void expireToken() {
        expired = true;
    }

    public void renewToken() {
        expired = false;
    }

    public void tokenEnds(Instant end) {
        tokenEnds = end.getEpochSecond();
    }

    public void failNextPost(Fault next) {
        fault = next;
    }

    public static Fault status(int status, String body, String... header) {
        return exchange -> {
            for (var at = 0; at < header.length; at += 2) {
                exchange.getResponseHeaders().set(header[at], header[at + 1]);
            }
            answer(exchange, status, body);
            return true;
        };
    }

    void loseNextAnswer() {
        dropAfterStoring = true;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        var key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var post = "POST".equals(exchange.getRequestMethod());
        if (path.startsWith("/2/")) {
            if (!key.matches("OAuth .*oauth_consumer_key=\"[^\"]+\".*oauth_signature=\"[^\"]+\".*")) {
                answer(exchange, 401, "{\"title\":\"Unauthorized\"}");
            } else if (post && path.equals("/2/tweets")) {
                tweet(exchange, JSON.readTree(body).path("text").asText());
            } else {
                answer(exchange, 200, x(path, body));
            }
        } else if (expired || !("Bearer " + TOKEN).equals(key)) {
            answer(
                    exchange,
                    400,
                    "{\"error\":{\"message\":\"Session has expired\",\"type\":\"OAuthException\",\"code\":190,\"error_subcode\":463}}");
        } else if (post && path.equals("/10/feed")) {
            store(exchange, "10", JSON.readTree(body).path("message").asText(), "{\"id\":\"10_%d\"}");
        } else if (post && path.equals("/20/media_publish")) {
            var caption = containers.get(containers.size() - 1).path("caption").asText();
            published = store(exchange, "20", caption, "{\"id\":\"media%d\"}") || published;
        } else if (!post && path.startsWith("/media") && busyLinks > 0) {
            busyLinks--;
            answer(exchange, 400, "{\"error\":{\"code\":4,\"message\":\"Application request limit reached\"}}");
        } else {
            answer(exchange, 200, graph(path, post, body));
        }
    }

    private void tweet(HttpExchange exchange, String text) throws IOException {
        // counted apart from the application's own count
        if (text.codePoints().map(NetworkStub::weight).sum() > X_LIMIT) {
            answer(exchange, 400, "{\"title\":\"Invalid Request\",\"detail\":\"Your Tweet text is too long.\"}");
        } else if (posts("x").contains(text)) {
            answer(exchange, 403, "{\"detail\":\"You are not allowed to create a Tweet with duplicate content.\"}");
        } else {
            store(exchange, "x", text, "{\"data\":{\"id\":\"9%d\",\"text\":\"\"}}");
        }
    }

    private static int weight(int point) {
        return point < 4352 || point > 8207 && point < 8224 ? 1 : 2;
    }

    private boolean store(HttpExchange exchange, String account, String text, String answer) throws IOException {
        var now = fault;
        fault = none -> false;
        if (now.answered(exchange)) {
            return false;
        }
        posts.computeIfAbsent(account, none -> new ArrayList<>()).add(new Stored(text, clock.map(Clock::instant)));
        if (dropAfterStoring) {
            dropAfterStoring = false;
            exchange.close();
        } else {
            answer(exchange, 201, answer.formatted(posts(account).size()));
        }
        return true;
    }

    private String x(String path, byte[] body) throws IOException {
        if (path.equals("/2/media/upload")) {
            if (body.length > X_BYTES) {
                throw new IOException("more than X takes: " + body.length);
            }
            pictures.add(body.length);
            return "{\"data\":{\"id\":\"71\"}}";
        }
        if (path.equals("/2/users/me")) {
            return "{\"data\":{\"id\":\"1\"}}";
        }
        var data = new ArrayList<Map<String, String>>();
        stored("x")
                .forEach(post -> data.add(Map.of(
                        "id",
                        "9" + (data.size() + 1),
                        "text",
                        post.text().replace("&", "&amp;"),
                        "created_at",
                        post.at().map(Instant::toString).orElse(""))));
        return JSON.writeValueAsString(Map.of("data", data));
    }

    private String graph(String path, boolean post, byte[] body) throws IOException {
        if (path.equals("/debug_token")) {
            return "{\"data\":{\"is_valid\":true,\"expires_at\":%d}}".formatted(tokenEnds);
        }
        if (post && path.equals("/10/photos")) {
            pictures.add(body.length);
            return "{\"id\":\"photo%d\"}".formatted(pictures.size());
        }
        if (post && path.equals("/20/media")) {
            containers.add(JSON.readTree(body));
            return "{\"id\":\"container%d\"}".formatted(containers.size());
        }
        if (path.startsWith("/container")) {
            var code = published ? "PUBLISHED" : readyAfter-- <= 0 ? "FINISHED" : "IN_PROGRESS";
            return "{\"status_code\":\"%s\",\"status\":\"\"}".formatted(code);
        }
        if (path.equals("/10/posts") || path.equals("/20/media")) {
            var account = path.substring(1, 3);
            var data = new ArrayList<Map<String, String>>();
            stored(account)
                    .forEach(one -> data.add(Map.of(
                            "id",
                            "p" + data.size(),
                            "message",
                            one.text(),
                            "caption",
                            one.text(),
                            "created_time",
                            graphTime(one),
                            "timestamp",
                            graphTime(one),
                            "permalink",
                            "https://www.instagram.com/p/A%d/".formatted(data.size()),
                            "permalink_url",
                            "https://www.facebook.com/10/posts/%d".formatted(data.size()))));
            return JSON.writeValueAsString(Map.of("data", data));
        }
        return path.startsWith("/10_")
                ? "{\"permalink_url\":\"https://www.facebook.com/10/posts/1\"}"
                : "{\"permalink\":\"https://www.instagram.com/p/A1/\"}";
    }

    private static String graphTime(Stored post) {
        return post.at()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+0000"))
                .orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
