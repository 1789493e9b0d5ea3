package id.go.purbalinggakab.siliput.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A single sign-on whose tokens the application believes. */
@TestConfiguration(proxyBeanMethods = false)
public class SignedTokens {

    private static final KeyPair TRUSTED = keys();

    @Bean
    JwtDecoder trustedTokens() {
        return NimbusJwtDecoder.withPublicKey((RSAPublicKey) TRUSTED.getPublic())
                .build();
    }

    public static String of(String user, Duration valid) {
        return signed(TRUSTED, user, valid);
    }

    public static String ofAStranger(String user) {
        return signed(keys(), user, Duration.ofMinutes(5));
    }

    private static String signed(KeyPair keys, String user, Duration valid) {
        try {
            var content = encoded("{\"alg\":\"RS256\"}") + "."
                    + encoded("{\"preferred_username\":\"%s\",\"exp\":%d}"
                            .formatted(user, Instant.now().plus(valid).getEpochSecond()));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
