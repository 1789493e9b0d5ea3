package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient.RequestBodySpec;

/** The Graph interface behind Facebook pages and Instagram, with one long-lived token. */
public final class GraphApi {

    private static final int EXPIRED = 190;
    private static final Set<Integer> PASSING = Set.of(-2, -1, 1, 2);
    /** A container that is not ready after all, or could not be published just now. */
    private static final Set<Integer> PASSING_DETAILS = Set.of(2207008, 2207027);

    /** Comes with the code of a limit, but no waiting ends it. */
    private static final int SUSPECTED = 2207051;

    private static final Set<Integer> LIMITS = Set.of(4, 17, 32, 341, 613, 80001, 80002);

    private static final String PERMISSION =
            "kunci aksesnya tidak berhak mengunggah; minta pengelola sistem memeriksa izinnya";

    private static final Map<Integer, String> BY_DETAIL = Map.of(
            2207004, "berkas fotonya terlalu besar",
            2207005, "jenis berkas fotonya tidak diterima",
            2207009, "ukuran sisi foto tidak diterima",
            2207010, "keterangannya terlalu panjang",
            2207042, "batas unggahan sehari sudah tercapai; unggah dengan tangan atau tunggu besok",
            2207050, "akun dibatasi; masuk ke aplikasinya dan ikuti permintaannya",
            2207051, "unggahannya disangka spam; periksa akun di aplikasinya, lalu unggah dengan tangan",
            2207052, "fotonya tidak dapat diambil dari alamat publik");

    private static final Map<Integer, String> BY_CODE = Map.of(
            3, PERMISSION,
            10, PERMISSION,
            9004, "fotonya tidak dapat diambil dari alamat publik",
            368, "akun sementara dibatasi karena dianggap melanggar aturan; periksa akun di aplikasinya",
            506, "tulisan yang sama baru saja diunggah");

    private final String name;
    private final URI address;
    private final Secret token;
    private final ApiCalls calls;

    /** @param address with the version, for example {@code https://graph.facebook.com/v26.0} */
    public GraphApi(String name, URI address, Secret token, Duration longestCall) {
        this.name = name;
        this.address = address;
        this.token = token;
        this.calls = new ApiCalls(name, address, longestCall);
    }

    /** @param at empty where the network does not say when */
    public record Post(String id, String text, String link, Optional<Instant> at) {}

    /** @param code EXPIRED, ERROR, FINISHED, IN_PROGRESS or PUBLISHED */
    public record Container(String code, String detail) {}

    // a page

    /** A picture that nobody sees before a post attaches it. */
    public String uploadUnseen(String page, byte[] jpeg, String altText) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("source", ApiCalls.jpeg(jpeg, "foto.jpg", "source"));
        parts.add("published", "false");
        parts.add("alt_text_custom", altText);
        return id(answer(request(HttpMethod.POST, "/" + page + "/photos")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)));
    }

    /** With pictures, or else with the link, which the page shows as a card. */
    public String postOnPage(String page, String message, List<String> pictures, Optional<String> link) {
        var attached = pictures.stream().map(id -> Map.of("media_fbid", id)).toList();
        Map<String, Object> body = !pictures.isEmpty()
                ? Map.of("message", message, "attached_media", attached)
                : link.<Map<String, Object>>map(at -> Map.of("message", message, "link", at))
                        .orElse(Map.of("message", message));
        return id(json("/" + page + "/feed", body));
    }

    public List<Post> postsOfPage(String page) {
        return posts(
                        "/" + page + "/posts?fields=id,message,permalink_url,created_time&limit=25",
                        "message",
                        "permalink_url",
                        "created_time")
                .toList();
    }

    public String linkOfPost(String id) {
        return get("/" + id + "?fields=permalink_url").path("permalink_url").asText();
    }

    // Instagram

    /** @param picture an address that the network itself can open */
    public String createContainer(String account, URI picture, String caption, String altText) {
        return id(json(
                "/" + account + "/media",
                Map.of("image_url", picture.toString(), "caption", caption, "alt_text", altText)));
    }

    public Container container(String id) {
        var json = get("/" + id + "?fields=status_code,status");
        return new Container(
                json.path("status_code").asText(), json.path("status").asText());
    }

    public String publishContainer(String account, String container) {
        return id(json("/" + account + "/media_publish", Map.of("creation_id", container)));
    }

    public List<Post> postsOfAccount(String account) {
        return posts(
                        "/" + account + "/media?fields=id,caption,permalink,timestamp&limit=25",
                        "caption",
                        "permalink",
                        "timestamp")
                .toList();
    }

    public String linkOfMedia(String id) {
        return get("/" + id + "?fields=permalink").path("permalink").asText();
    }

    // the token

    /** When it ends; empty where it never does. A token that no longer holds has ended already. */
    public Optional<Instant> tokenEnds() {
        var data = get("/debug_token?input_token=" + URLEncoder.encode(token.required(name), StandardCharsets.UTF_8))
                .path("data");
        if (!data.path("is_valid").asBoolean()) {
            return Optional.of(Instant.EPOCH);
        }
        return Stream.of("expires_at", "data_access_expires_at")
                .map(field -> data.path(field).asLong())
                .filter(second -> second > 0)
                .map(Instant::ofEpochSecond)
                .min(Instant::compareTo);
    }

    private Stream<Post> posts(String path, String text, String link, String time) {
        return StreamSupport.stream(get(path).path("data").spliterator(), false)
                .map(post -> new Post(
                        post.path("id").asText(),
                        post.path(text).asText(),
                        post.path(link).asText(),
                        PostTime.read(post.path(time).asText())));
    }

    private JsonNode json(String path, Map<String, Object> body) {
        return answer(request(HttpMethod.POST, path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private JsonNode get(String path) {
        return answer(request(HttpMethod.GET, path));
    }

    private RequestBodySpec request(HttpMethod method, String path) {
        var key = token.required(name);
        return calls.client()
                .method(method)
                .uri(URI.create(address + path))
                .headers(headers -> headers.setBearerAuth(key));
    }

    private String id(JsonNode json) {
        return calls.numberIn(json);
    }

    private JsonNode answer(RequestBodySpec request) {
        var answer = calls.ask(request);
        if (answer.isOk()) {
            return answer.json();
        }
        var error = answer.json().path("error");
        var code = error.path("code").asInt();
        var detail = error.path("error_subcode").asInt();
        if ((LIMITS.contains(code) && detail != SUSPECTED) || answer.status() == 429) {
            throw new ApiAnswer.ApiBusy("Batas unggah %s tercapai (kode %d).".formatted(name, code), Optional.empty());
        }
        if (answer.later()
                || PASSING.contains(code)
                || PASSING_DETAILS.contains(detail)
                || error.path("is_transient").asBoolean()) {
            throw new ApiAnswer.ApiUnavailable("%s sedang terganggu (%d).".formatted(name, answer.status()));
        }
        if (code == EXPIRED) {
            throw new ApiAnswer.SettingRefused(
                    "Kunci akses %s sudah tidak berlaku; minta pengelola sistem memperbaruinya.".formatted(name));
        }
        var words = words(code, detail);
        var reason = "%s menolak (%d, kode %d): %s%s"
                .formatted(
                        name,
                        answer.status(),
                        code,
                        words.map("%s. Jawaban aslinya: "::formatted).orElse(""),
                        error.path("message").asText("tanpa alasan"));
        throw words.filter(PERMISSION::equals).isPresent()
                ? new ApiAnswer.SettingRefused(reason)
                : new ApiAnswer.ApiRefused(reason);
    }

    /** Empty where only the network's own words tell. */
    private static Optional<String> words(int code, int detail) {
        return Optional.ofNullable(BY_DETAIL.get(detail))
                .or(() -> Optional.ofNullable(BY_CODE.get(code)))
                .or(() -> code >= 200 && code < 300 ? Optional.of(PERMISSION) : Optional.empty());
    }
}
