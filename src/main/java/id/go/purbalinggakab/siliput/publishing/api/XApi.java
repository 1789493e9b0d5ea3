package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient.RequestBodySpec;

/** X's interface version 2, in the name of one account by OAuth 1.0a, whose tokens do not expire. */
public final class XApi {

    private static final String NAME = "X";

    private final URI address;
    private final Credentials credentials;
    private final ApiCalls calls;
    private final Clock clock;

    public XApi(URI address, Credentials credentials, Duration longestCall, Clock clock) {
        this.address = address;
        this.credentials = credentials;
        this.calls = new ApiCalls(NAME, address, longestCall);
        this.clock = clock;
    }

    /** The two keys of the registered application and the two of the account. */
    public record Credentials(Secret consumerKey, Secret consumerSecret, Secret token, Secret tokenSecret) {

        public Credentials {
            consumerKey = Secret.orNone(consumerKey);
            consumerSecret = Secret.orNone(consumerSecret);
            token = Secret.orNone(token);
            tokenSecret = Secret.orNone(tokenSecret);
        }

        private OAuth1.Keys read() {
            return new OAuth1.Keys(
                    consumerKey.required(NAME),
                    consumerSecret.required(NAME),
                    token.required(NAME),
                    tokenSecret.required(NAME));
        }
    }

    public record Post(String id, String text) {}

    /** @return the picture's number, good for one post within a day */
    public String upload(byte[] jpeg, String altText) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("media", ApiCalls.jpeg(jpeg, "foto.jpg", "media"));
        parts.add("media_category", "tweet_image");
        var id = answer(request(HttpMethod.POST, "/2/media/upload")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts))
                .path("data")
                .path("id")
                .asText();
        var text = altText.substring(0, Math.min(altText.length(), 1000));
        answer(request(HttpMethod.POST, "/2/media/metadata")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", text)))));
        return id;
    }

    public Post create(String text, List<String> media) {
        var body = media.isEmpty()
                ? Map.of("text", text)
                : Map.<String, Object>of("text", text, "media", Map.of("media_ids", media));
        return post(answer(request(HttpMethod.POST, "/2/tweets")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body))
                .path("data"));
    }

    /** The account's newest posts, newest first. */
    public List<Post> recent() {
        var me = answer(request(HttpMethod.GET, "/2/users/me"))
                .path("data")
                .path("id")
                .asText();
        var posts = answer(request(HttpMethod.GET, "/2/users/" + me + "/tweets?max_results=20"));
        return StreamSupport.stream(posts.path("data").spliterator(), false)
                .map(XApi::post)
                .toList();
    }

    private static Post post(JsonNode json) {
        return new Post(json.path("id").asText(), json.path("text").asText());
    }

    private RequestBodySpec request(HttpMethod method, String path) {
        var uri = URI.create(address + path);
        var now = clock.instant().getEpochSecond();
        var nonce = UUID.randomUUID().toString().replace("-", "");
        return calls.client()
                .method(method)
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, OAuth1.header(credentials.read(), method.name(), uri, nonce, now));
    }

    private JsonNode answer(RequestBodySpec request) {
        var answer = calls.ask(request);
        if (answer.isOk()) {
            return answer.json();
        }
        if (answer.status() == 429) {
            throw new ApiBusy("Batas unggah X tercapai.", reset(answer.headers()));
        }
        if (answer.later()) {
            throw new ApiUnavailable("X minta dicoba nanti (%d).".formatted(answer.status()));
        }
        var detail =
                answer.json().path("detail").asText(answer.json().path("title").asText("tanpa alasan"));
        throw new ApiRefused(
                answer.status() == 401
                        ? "X tidak menerima kunci akses (401)."
                        : "X menolak (%d): %s".formatted(answer.status(), detail));
    }

    private static Optional<Instant> reset(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst("x-rate-limit-reset"))
                .filter(second -> second.matches("\\d{1,12}"))
                .map(second -> Instant.ofEpochSecond(Long.parseLong(second)));
    }
}
