package id.go.purbalinggakab.siliput.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * A stand-in for Google's token service and Drive API v3: ids before files, resumable uploads with 308, a taken id, a
 * lost answer, permissions of a shared drive and files opened by link.
 */
final class DriveStub implements AutoCloseable {

    static final String DRIVE = "0ADriveIkp";

    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final List<Map<String, Object>> permissions = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<String> shared = new ArrayList<>();
    boolean down;
    int answersLost;
    boolean damages;
    int tokens;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ByteArrayOutputStream> uploads = new ConcurrentHashMap<>();
    private final HttpServer server;
    private int ids;

    DriveStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        permissions.add(Map.of("type", "user", "role", "organizer", "emailAddress", "IKP@purbalinggakab.go.id"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    /** A key as Google gives it. */
    String key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var secret = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(
                                    generator.generateKeyPair().getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            return JSON.writeValueAsString(Map.of(
                    "type", "service_account",
                    "client_id", "1",
                    "client_email", "arsip@siliput.iam.gserviceaccount.example",
                    "private_key_id", "k",
                    "private_key", secret,
                    "token_uri", address() + "token"));
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = body(exchange);
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/token")) {
                tokens++;
                json(exchange, 200, Map.of("access_token", "t", "expires_in", 3599, "token_type", "Bearer"));
            } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                error(exchange, 401);
            } else if (down) {
                error(exchange, 403);
            } else if (path.startsWith("/upload/")) {
                upload(exchange, body);
            } else if (path.endsWith("/generateIds")) {
                json(exchange, 200, Map.of("ids", List.of("file" + ++ids)));
            } else if (path.endsWith("/permissions")) {
                json(exchange, 200, Map.of("permissions", permissions));
            } else if (path.endsWith("/files")) {
                list(exchange, exchange.getRequestURI().getQuery());
            } else {
                file(exchange, path.substring(path.lastIndexOf('/') + 1));
            }
        }
    }

    /** Pages of one file, so that whoever asks must turn them. */
    private void list(HttpExchange exchange, String query) throws IOException {
        if (query.contains("visibility")) {
            var files = opened.stream().map(name -> Map.of("id", "x", "name", name));
            json(exchange, 200, Map.of("files", files.toList()));
            return;
        }
        var at = query.contains("pageToken=") ? Integer.parseInt(query.replaceAll(".*pageToken=(\\d+).*", "$1")) : 0;
        var page = new HashMap<String, Object>(Map.of("files", List.of()));
        if (at < shared.size()) {
            page.put("files", List.of(Map.of("name", shared.get(at), "hasAugmentedPermissions", true)));
            page.put("nextPageToken", String.valueOf(at + 1));
        }
        json(exchange, 200, page);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        var sent = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(sent).readAllBytes()
                : sent.readAllBytes();
    }

    private void upload(HttpExchange exchange, byte[] body) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (exchange.getRequestMethod().equals("POST")) {
            JsonNode metadata = JSON.readTree(body);
            var id = metadata.get("id").asText();
            if (files.containsKey(id)) {
                error(exchange, 409);
                return;
            }
            uploads.put(id, new ByteArrayOutputStream());
            exchange.getResponseHeaders().set("Location", address() + "upload/drive/v3/files?session=" + id);
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        var id = query.substring(query.indexOf("session=") + "session=".length());
        var range = exchange.getRequestHeaders().getFirst("Content-Range");
        if (files.containsKey(id)) {
            json(exchange, 200, Map.of("id", id, "sha256Checksum", sha256(files.get(id))));
            return;
        }
        var so = uploads.get(id);
        so.write(body);
        var total = range.substring(range.indexOf('/') + 1);
        if (total.equals("*") || so.size() < Integer.parseInt(total)) {
            exchange.getResponseHeaders().set("Range", "bytes=0-" + (so.size() - 1));
            exchange.sendResponseHeaders(308, -1);
            return;
        }
        files.put(id, damages ? new byte[] {1} : so.toByteArray());
        if (answersLost > 0) {
            answersLost--;
            error(exchange, 500);
            return;
        }
        json(exchange, 200, Map.of("id", id, "sha256Checksum", sha256(files.get(id))));
    }

    private void file(HttpExchange exchange, String id) throws IOException {
        var found = files.get(id);
        if (found == null) {
            error(exchange, 404);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            files.remove(id);
            exchange.sendResponseHeaders(204, -1);
        } else if (String.valueOf(exchange.getRequestURI().getQuery()).contains("alt=media")) {
            exchange.sendResponseHeaders(200, found.length);
            exchange.getResponseBody().write(found);
        } else {
            json(exchange, 200, Map.of("id", id, "sha256Checksum", sha256(found)));
        }
    }

    private static void error(HttpExchange exchange, int status) throws IOException {
        json(exchange, status, Map.of("error", Map.of("code", status, "message", "stub", "errors", List.of())));
    }

    private static void json(HttpExchange exchange, int status, Object answer) throws IOException {
        var bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
