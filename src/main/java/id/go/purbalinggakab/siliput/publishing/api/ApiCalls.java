package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/** One reading of answers for every interface: what is worth another try, and what is for people. */
final class ApiCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final String name;
    private final RestClient client;

    /** @param name how people call the other side; stands before every reason */
    ApiCalls(String name, URI address, Duration longestCall) {
        this.name = name;
        checkPrivacy(address);
        // a redirect is an answer for people: following one would hand the password to somebody else
        var http = HttpClient.newBuilder()
                .connectTimeout(longestCall.dividedBy(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(longestCall);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    private void checkPrivacy(URI address) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        var own = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && own)) {
            throw new IllegalArgumentException("the address of %s must begin with https: %s".formatted(name, address));
        }
    }

    RestClient client() {
        return client;
    }

    /** Status, headers and JSON, whatever they say; fails only where nobody answered or the other side is down. */
    ApiAnswer ask(RequestHeadersSpec<?> request) {
        try {
            return request.exchange((sent, answer) -> read(sent.getMethod(), answer));
        } catch (ResourceAccessException nobodyThere) {
            throw new ApiAnswer.ApiUnavailable(name + " tidak dapat dihubungi.");
        }
    }

    /** A picture as a part of a form. */
    static HttpEntity<byte[]> jpeg(byte[] bytes, String fileName, String part) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.IMAGE_JPEG);
        headers.setContentDisposition(
                ContentDisposition.formData().name(part).filename(fileName).build());
        return new HttpEntity<>(bytes, headers);
    }

    /** The number of what was just stored; without it nobody knows whether it was. */
    String numberIn(JsonNode json) {
        var number = json.path("id").asText();
        if (number.isBlank()) {
            throw new ApiAnswer.ApiUnavailable(name + " menjawab tanpa nomor.");
        }
        return number;
    }

    private ApiAnswer read(HttpMethod method, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode().value();
        var body = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
        var json = json(body);
        if (status >= 500 && !json.path("code").isTextual()) {
            throw new ApiAnswer.ApiUnavailable("%s sedang terganggu (%d).".formatted(name, status));
        }
        if (HttpMethod.POST.equals(method) && answer.getStatusCode().is2xxSuccessful() && json.isMissingNode()) {
            // stored or not: only another try, which looks first, can tell
            throw new ApiAnswer.ApiUnavailable(
                    "%s menjawab dengan isi yang tidak terbaca (%d).".formatted(name, status));
        }
        return new ApiAnswer(status, answer.getHeaders(), json, status >= 500 || LATER.contains(status));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
