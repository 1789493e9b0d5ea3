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
        return WordPressAnswer.of(calls.ask(request));
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
