package id.go.purbalinggakab.siliput.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238: HMAC-SHA-1, six figures), as every authenticator app makes them. */
final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET = 20;
    private static final int SECONDS = 30;

    private Totp() {}

    static long step(long epochSecond) {
        return epochSecond / SECONDS;
    }

    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 160 random bits in base 32: five bits a letter, no rest. */
    static String draw() {
        var random = new SecureRandom();
        var secret = new StringBuilder();
        for (int i = 0; i < SECRET * 8 / 5; i++) {
            secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return secret.toString();
    }

    private static byte[] decode(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        long buffer = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
