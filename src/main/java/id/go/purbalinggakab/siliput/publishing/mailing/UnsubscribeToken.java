package id.go.purbalinggakab.siliput.publishing.mailing;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits for a link that only its recipient knows: nothing to guess and no key to keep. */
final class UnsubscribeToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UnsubscribeToken() {}

    static String fresh() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
