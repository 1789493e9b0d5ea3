package id.go.purbalinggakab.siliput.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A stand-in for an S3-compatible store: objects, checksums, missing keys, policy and access list, an overload. */
final class S3Stub implements AutoCloseable {

    static final String BUCKET = "arsip-ikp";

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    boolean down;
    boolean openPolicy;
    boolean openList;
    boolean damages;

    private final HttpServer server;

    S3Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            var login = exchange.getRequestHeaders().getFirst("Authorization");
            if (down) {
                answer(exchange, 503, error("SlowDown"));
            } else if (login == null || !login.startsWith("AWS4-HMAC-SHA256 Credential=kunci/")) {
                answer(exchange, 403, error("AccessDenied"));
            } else if (query.startsWith("policyStatus")) {
                policy(exchange);
            } else if (query.startsWith("acl")) {
                answer(exchange, 200, list());
            } else {
                object(exchange, path.substring(1 + BUCKET.length() + 1), body);
            }
        }
    }

    private void object(HttpExchange exchange, String key, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                var arrived = damages ? new byte[] {1} : body;
                if (!sha256(arrived).equals(exchange.getRequestHeaders().getFirst("x-amz-checksum-sha256"))) {
                    answer(exchange, 400, error("BadDigest"));
                    return;
                }
                objects.put(key, arrived);
                answer(exchange, 200, "");
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> {
                var found = objects.get(key);
                if (found == null) {
                    answer(exchange, 404, error("NoSuchKey"));
                } else {
                    exchange.sendResponseHeaders(200, found.length);
                    exchange.getResponseBody().write(found);
                }
            }
        }
    }

    private void policy(HttpExchange exchange) throws IOException {
        if (openPolicy) {
            answer(exchange, 200, "<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>");
        } else {
            answer(exchange, 404, error("NoSuchBucketPolicy"));
        }
    }

    private String list() {
        var everybody =
                """
                <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group">
                <URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant>
                """;
        return """
                <AccessControlPolicy><Owner><ID>ikp</ID></Owner><AccessControlList>
                <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser">
                <ID>ikp</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant>%s
                </AccessControlList></AccessControlPolicy>
                """
                .formatted(openList ? everybody : "");
    }

    private static String error(String code) {
        return "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code);
    }

    private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String sha256(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
