package id.go.purbalinggakab.siliput.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** One line of the buku agenda. */
public record CaseSummary(
        String number,
        String processInstanceId,
        String trackingCode,
        LetterEntry letter,
        CaseStatus status,
        Instant registeredAt,
        Instant changedAt) {

    /**
     * The code on the receipt by which an applicant follows a case: 80 random bits in Crockford's base 32 (no I, L, O, U),
     * written in groups of four such as {@code 7KQ2-M9XW-TC4H-08RZ}. Codes of earlier days have 50 bits in two groups of five.
     */
    static final class TrackingCode {

        private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        private static final int LENGTH = 16;
        private static final int EARLIER_LENGTH = 10;
        private static final SecureRandom RANDOM = new SecureRandom();

        private TrackingCode() {}

        static String draw() {
            return grouped(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                    .mapToObj(i -> ALPHABET.substring(i, i + 1))
                    .collect(Collectors.joining()));
        }

        /** As typed by hand: small letters, spaces, O for 0, I or L for 1. */
        static String typed(String text) {
            return grouped(text.toUpperCase(Locale.ROOT)
                    .replace('O', '0')
                    .replace('I', '1')
                    .replace('L', '1')
                    .replaceAll("[^0-9A-Z]", ""));
        }

        private static String grouped(String code) {
            return switch (code.length()) {
                case LENGTH -> code.replaceAll("(.{4})(?!$)", "$1-");
                case EARLIER_LENGTH -> code.replaceAll("(.{5})(?!$)", "$1-");
                default -> code;
            };
        }
    }
}
