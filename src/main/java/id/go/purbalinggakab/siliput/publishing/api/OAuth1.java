package id.go.purbalinggakab.siliput.publishing.api;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of RFC 5849 with HMAC-SHA1 over method, address and query; bodies here are never form-encoded. */
final class OAuth1 {

    private OAuth1() {}

    record Keys(String consumerKey, String consumerSecret, String token, String tokenSecret) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** The Authorization header. */
    static String header(Keys keys, String method, URI uri, String nonce, long second) {
        var oauth = new TreeMap<>(Map.of(
                "oauth_consumer_key",
                keys.consumerKey(),
                "oauth_nonce",
                nonce,
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                String.valueOf(second),
                "oauth_token",
                keys.token(),
                "oauth_version",
                "1.0"));
        var all = new TreeMap<>(query(uri.getRawQuery()));
        all.putAll(oauth);
        oauth.put("oauth_signature", sign(keys, base(method, uri, all)));
        return oauth.entrySet().stream()
                .map(entry -> "%s=\"%s\"".formatted(entry.getKey(), encode(entry.getValue())))
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    private static String base(String method, URI uri, Map<String, String> sorted) {
        var plain = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        var parameters = sorted.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return method + "&" + encode(plain) + "&" + encode(parameters);
    }

    private static String sign(Keys keys, String base) {
        var key = encode(keys.consumerSecret()) + "&" + encode(keys.tokenSecret());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> query(String raw) {
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
