package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient.RequestBodySpec;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The REST interface of a WordPress site, with an application password. Asked as {@code ?rest_route=}, which answers
 * whatever form the site's permalinks have.
 */
public final class WordPressSite {

    private static final String NAME = "WordPress";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    /** A post whose hour has not come is shown by itself then. */
    private static final Set<String> SHOWN = Set.of("publish", "future");

    private static final Set<String> HIDDEN = Set.of("private");
    /** An account may publish its own posts and still not change another person's. */
    private static final Set<String> OF_THIS_POST =
            Set.of("rest_cannot_edit", "rest_cannot_read", "rest_forbidden_context");

    private static final Map<String, String> BY_CODE = Map.of(
            "rest_upload_sideload_error",
            "berkas fotonya tidak dapat disimpan; jenisnya tidak diizinkan di sana, atau penyimpanannya penuh",
            "db_insert_error",
            "basis datanya tidak dapat menulis; periksa apakah penuh",
            "db_update_error",
            "basis datanya tidak dapat menulis; periksa apakah penuh",
            "internal_server_error",
            "ada plugin atau tema di sana yang rusak",
            "incorrect_password",
            "sandi aplikasinya salah atau sudah dicabut; buat yang baru di profil akun itu",
            "rest_not_logged_in",
            "nama akun atau sandi aplikasinya tidak diterima",
            "rest_cannot_create",
            "akunnya tidak berhak memuat tulisan atau foto; beri peran Penulis",
            "rest_no_route",
            "antarmuka REST-nya dimatikan, atau alamatnya salah");

    private static final Map<Integer, String> BY_STATUS = Map.of(
            401, "nama akun atau sandi aplikasinya tidak diterima",
            403, "plugin keamanan atau peladennya melarang; izinkan alamat server ini memakai antarmuka REST",
            404, "antarmuka REST tidak ada di alamat itu; periksa alamatnya di pengaturan",
            413, "kirimannya terlalu besar; naikkan batas unggahan di peladen itu");

    private static final String ANY_STATUS = "publish,future,draft,pending,private";

    private final URI address;
    private final String user;
    private final Secret password;
    private final ApiCalls calls;

    public WordPressSite(URI address, String user, Secret password, Duration longestCall) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.calls = new ApiCalls(NAME, address, longestCall);
    }

    /** @param slug the address wished for; the site appends a number where it is taken */
    public record Image(byte[] jpeg, String slug, String title, String caption, String altText) {}

    /** @param publishAt in the future: the site holds the post back until then */
    public record NewPost(
            String slug,
            String title,
            String html,
            String excerpt,
            Optional<Long> featured,
            Optional<Long> category,
            Optional<Instant> publishAt) {}

    /** @param link for a post held back the one it will have */
    public record Post(long id, String link) {}

    public record Media(long id, String source) {}

    /** A post as its editors have it. */
    public record Content(String title, String html, String link) {}

    /** Fails where the site does not take the password: it then answers other questions as if nobody had logged in. */
    public void checkLogin() {
        get("/wp/v2/users/me", Map.of());
    }

    /** The post that carries this mark in its content, whatever its state (the bin aside). */
    public Optional<Post> postWith(String slug, String mark) {
        return find("/wp/v2/posts", Map.of("slug", slug, "status", ANY_STATUS, "context", "edit"), mark)
                .or(() -> find(
                        "/wp/v2/posts",
                        Map.of("search", '"' + mark + '"', "status", ANY_STATUS, "context", "edit"),
                        mark));
    }

    private Optional<Post> find(String route, Map<String, String> query, String mark) {
        return stream(get(route, query))
                .filter(post -> post.path("content").path("raw").asText().contains(mark))
                .map(WordPressSite::post)
                .findFirst();
    }

    /** The post with this address, which ends with its slug or names its number. */
    public Optional<Post> postAt(String link) {
        var uri = UriComponentsBuilder.fromUriString(link).build();
        var number = uri.getQueryParams().getFirst("p");
        if (number != null && number.matches("\\d{1,18}")) {
            return Optional.of(post(get("/wp/v2/posts/" + number, Map.of("context", "edit"))));
        }
        return uri.getPathSegments().stream().reduce((before, last) -> last).stream()
                .flatMap(slug ->
                        stream(get("/wp/v2/posts", Map.of("slug", slug, "status", ANY_STATUS, "context", "edit"))))
                .map(WordPressSite::post)
                .filter(post -> bare(post.link()).equals(bare(link)))
                .findFirst();
    }

    private static String bare(String link) {
        return link.replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
    }

    public Optional<Media> image(String slug) {
        return stream(get("/wp/v2/media", Map.of("slug", slug)))
                .map(WordPressSite::media)
                .findFirst();
    }

    /** The number of the category with this slug. */
    public Optional<Long> category(String slug) {
        return stream(get("/wp/v2/categories", Map.of("slug", slug)))
                .map(found -> found.path("id").asLong())
                .findFirst();
    }

    public Media upload(Image image) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", ApiCalls.jpeg(image.jpeg(), image.slug() + ".jpg", "file"));
        parts.add("slug", image.slug());
        parts.add("title", image.title());
        parts.add("caption", image.caption());
        parts.add("alt_text", image.altText());
        var stored = answer(request(HttpMethod.POST, "/wp/v2/media", Map.of())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts));
        calls.numberIn(stored);
        return media(stored);
    }

    public void attach(long media, long post) {
        answer(request(HttpMethod.POST, "/wp/v2/media/" + media, Map.of())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("post", post)));
    }

    public Post create(NewPost post) {
        var body = new HashMap<String, Object>();
        body.put("slug", post.slug());
        body.put("title", post.title());
        body.put("content", post.html());
        body.put("excerpt", post.excerpt());
        body.put("status", post.publishAt().isPresent() ? "future" : "publish");
        post.publishAt().ifPresent(at -> body.put("date_gmt", SECONDS.format(at.atOffset(ZoneOffset.UTC))));
        post.featured().ifPresent(id -> body.put("featured_media", id));
        post.category().ifPresent(id -> body.put("categories", new long[] {id}));
        var stored = answer(request(HttpMethod.POST, "/wp/v2/posts", Map.of("context", "edit"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
        calls.numberIn(stored);
        return post(stored);
    }

    /** Shows a published post, or keeps it for the editors only; saying it again changes nothing. */
    public void setShown(long id, boolean shown) {
        var status = change(id, Map.of("status", shown ? "publish" : "private"))
                .path("status")
                .asText();
        if (!(shown ? SHOWN : HIDDEN).contains(status)) {
            throw new ApiAnswer.ApiRefused("WordPress tidak mengubah keadaan beritanya (%s).".formatted(status));
        }
    }

    /** @throws ApiAnswer.ApiRefused no such post, or it lies in the bin */
    public Content content(long id) {
        var post = get("/wp/v2/posts/" + id, Map.of("context", "edit"));
        if ("trash".equals(post.path("status").asText())) {
            throw new ApiAnswer.ApiRefused("Berita ini ada di tempat sampah WordPress.");
        }
        return new Content(
                post.path("title").path("raw").asText(),
                post.path("content").path("raw").asText(),
                post.path("link").asText());
    }

    public void rewrite(long id, String html) {
        change(id, Map.of("content", html));
    }

    /** The reader finds title and content as given, and nothing else of what the post was. */
    public void retract(long id, String title, String html) {
        change(id, Map.of("title", title, "content", html, "excerpt", "", "featured_media", 0));
    }

    private JsonNode change(long id, Map<String, Object> body) {
        return answer(request(HttpMethod.POST, "/wp/v2/posts/" + id, Map.of())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private JsonNode get(String route, Map<String, String> query) {
        return answer(request(HttpMethod.GET, route, query));
    }

    private RequestBodySpec request(HttpMethod method, String route, Map<String, String> query) {
        var uri = UriComponentsBuilder.fromUri(address).queryParam("rest_route", "{route}");
        query.keySet().forEach(key -> uri.queryParam(key, "{" + key + "}"));
        var values = new HashMap<String, Object>(query);
        values.put("route", route);
        var key = password.required(NAME);
        return calls.client()
                .method(method)
                .uri(uri.encode().buildAndExpand(values).toUri())
                .headers(headers -> headers.setBasicAuth(user, key))
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    }

    private JsonNode answer(RequestBodySpec request) {
        var answer = calls.ask(request);
        if (answer.isOk()) {
            return answer.json();
        }
        var code = answer.json().path("code").asText("tanpa kode");
        if (answer.status() >= 500) {
            throw new ApiAnswer.ServerFault(reason(answer, code));
        }
        if (answer.later()) {
            throw new ApiAnswer.ApiUnavailable("WordPress minta dicoba nanti (%d).".formatted(answer.status()));
        }
        throw isOurs(answer, code)
                ? new ApiAnswer.SettingRefused(reason(answer, code))
                : new ApiAnswer.ApiRefused(reason(answer, code));
    }

    /** Whether it is our address, login or size that is refused, and not what we say in this post. */
    private static boolean isOurs(ApiAnswer answer, String code) {
        return answer.json().isMissingNode()
                || answer.status() < 400
                || answer.status() == 413
                || "rest_no_route".equals(code)
                || (answer.status() == 401 || answer.status() == 403) && !OF_THIS_POST.contains(code);
    }

    private static String reason(ApiAnswer answer, String code) {
        var moved = answer.headers().getLocation();
        if (answer.status() >= 300 && answer.status() < 400 && moved != null) {
            return "WordPress mengalihkan ke alamat lain (%s); perbaiki alamatnya di pengaturan."
                    .formatted(moved.getHost());
        }
        var words = Optional.ofNullable(BY_CODE.get(code))
                .or(() ->
                        isOurs(answer, code) ? Optional.ofNullable(BY_STATUS.get(answer.status())) : Optional.empty());
        if (answer.json().isMissingNode()) {
            return words.map(said -> "WordPress menolak (%d): %s.".formatted(answer.status(), said))
                    .orElse("Alamat WordPress tidak menjawab sebagai antarmuka REST (%d).".formatted(answer.status()));
        }
        return "WordPress %s (%d, %s): %s%s"
                .formatted(
                        answer.status() >= 500 ? "gagal menyimpan" : "menolak",
                        answer.status(),
                        code,
                        words.map("%s. Jawaban aslinya: "::formatted).orElse(""),
                        answer.json().path("message").asText("tanpa alasan"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Media media(JsonNode json) {
        return new Media(json.path("id").asLong(), json.path("source_url").asText());
    }

    private static Post post(JsonNode json) {
        var link = json.path("link").asText();
        var heldBack = "future".equals(json.path("status").asText());
        var template = json.path("permalink_template").asText("");
        return new Post(
                json.path("id").asLong(),
                heldBack && template.contains("%postname%")
                        ? template.replace("%postname%", json.path("slug").asText())
                        : link);
    }
}
