package id.go.purbalinggakab.siliput.complaint;

import java.util.HexFormat;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** The secret part of a rating link: 128 random bits. */
public final class RatingToken {

    private static final int BYTES = 16;

    private RatingToken() {}

    public static String draw() {
        return HexFormat.of().formatHex(KeyGenerators.secureRandom(BYTES).generateKey());
    }
}
