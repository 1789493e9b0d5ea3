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
    private static final List<String> LIMITS = List.of("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour");

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

    /** @param at empty where X does not say when */
    public record Post(String id, String text, Optional<Instant> at) {}

    /** @return the picture's number, good for one post within a day */
    public String upload(byte[] jpeg, String altText) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("media", ApiCalls.jpeg(jpeg, "foto.jpg", "media"));
        parts.add("media_category", "tweet_image");
        var id = calls.numberIn(answer(request(HttpMethod.POST, "/2/media/upload")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts))
                .path("data"));
        var text = altText.substring(
                0, altText.offsetByCodePoints(0, Math.min(altText.codePointCount(0, altText.length()), 1000)));
        answer(request(HttpMethod.POST, "/2/media/metadata")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", text)))));
        return id;
    }

    public Post create(String text, List<String> media) {
        var body = media.isEmpty()
                ? Map.of("text", text)
                : Map.<String, Object>of("text", text, "media", Map.of("media_ids", media));
        var stored = answer(request(HttpMethod.POST, "/2/tweets")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body))
                .path("data");
        calls.numberIn(stored);
        return post(stored);
    }

    /** The account's newest posts, newest first. */
    public List<Post> recent() {
        var me = answer(request(HttpMethod.GET, "/2/users/me"))
                .path("data")
                .path("id")
                .asText();
        var posts =
                answer(request(HttpMethod.GET, "/2/users/" + me + "/tweets?max_results=20&tweet.fields=created_at"));
        return StreamSupport.stream(posts.path("data").spliterator(), false)
                .map(XApi::post)
                .toList();
    }

    private static Post post(JsonNode json) {
        return new Post(
                json.path("id").asText(),
                json.path("text").asText(),
                PostTime.read(json.path("created_at").asText()));
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
            throw new ApiAnswer.ApiBusy("Batas unggah X tercapai.", reset(answer.headers()));
        }
        if (answer.later()) {
            throw new ApiAnswer.ApiUnavailable("X minta dicoba nanti (%d).".formatted(answer.status()));
        }
        var detail =
                answer.json().path("detail").asText(answer.json().path("title").asText("tanpa alasan"));
        if (answer.status() == 401) {
            throw new ApiAnswer.SettingRefused("X tidak menerima kunci akses (401).");
        }
        throw new ApiAnswer.ApiRefused("X menolak (%d): %s".formatted(answer.status(), detail));
    }

    /** When all limits that are used up are free again: a day's limit says so beside the one of a quarter of an hour. */
    private static Optional<Instant> reset(HttpHeaders headers) {
        var used = LIMITS.stream()
                .filter(limit -> "0".equals(headers.getFirst(limit + "-remaining")))
                .toList();
        return (used.isEmpty() ? LIMITS.subList(0, 1) : used)
                .stream()
                        .flatMap(limit -> Optional.ofNullable(headers.getFirst(limit + "-reset")).stream())
                        .filter(second -> second.matches("\\d{1,12}"))
                        .map(second -> Instant.ofEpochSecond(Long.parseLong(second)))
                        .max(Instant::compareTo);
    }
}
