package id.go.purbalinggakab.siliput.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * A browser in which somebody has logged in before keeps a signed mark for that account. It opens nothing; wrong
 * passwords typed there are counted by themselves, so that nobody else at the same address can use up its tries.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class KnownBrowsers {

    private static final Duration KEPT = Duration.ofDays(365);

    private final IdentityKey key;
    private final Clock clock = Clock.systemUTC();

    /** The browser's name at this account, where it is known there. */
    public Optional<String> find(String user, HttpServletRequest request) {
        var name = cookieName(user);
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> read(user, cookie.getValue()).stream())
                .findFirst();
    }

    /** To be handed to the browser after a right password. */
    public Cookie mark(String user, HttpServletRequest request) {
        var browser = find(user, request).orElseGet(() -> UUID.randomUUID().toString());
        var until = clock.instant().plus(KEPT).getEpochSecond();
        var cookie =
                new Cookie(cookieName(user), "%s.%d.%s".formatted(browser, until, signature(user, browser, until)));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        return cookie;
    }

    private Optional<String> read(String user, String value) {
        var part = value.split("\\.", 3);
        if (part.length < 3 || !part[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        var until = Long.parseLong(part[1]);
        var right = MessageDigest.isEqual(
                signature(user, part[0], until).getBytes(StandardCharsets.UTF_8),
                part[2].getBytes(StandardCharsets.UTF_8));
        return Optional.of(part[0])
                .filter(browser -> right && until > clock.instant().getEpochSecond());
    }

    private String signature(String user, String browser, long until) {
        var mac = hash("%s %s %d".formatted(browser, user, until));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** One browser may serve several accounts; the name does not tell which. */
    private String cookieName(String user) {
        return "SILIPUT-KENAL-" + HexFormat.of().formatHex(hash(user), 0, 6);
    }

    private byte[] hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
