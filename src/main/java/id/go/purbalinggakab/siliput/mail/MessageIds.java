package id.go.purbalinggakab.siliput.mail;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids of our own messages: nobody can quote one who did not get the message. */
public final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern SECRET = Pattern.compile("<[^<>\\s]+\\.[0-9a-f]{%d}@siliput>".formatted(2 * BYTES));

    private MessageIds() {}

    /** @param about what people may read in it, such as a case number */
    public static String fresh(String about) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return "<%s.%s@siliput>".formatted(about, HexFormat.of().formatHex(secret));
    }

    /** Whether who quotes this id must have seen the message. */
    public static boolean isSecret(String messageId) {
        return SECRET.matcher(messageId).matches();
    }

    /** The ids of our own messages that these words quote. */
    static Stream<String> secretsIn(CharSequence words) {
        return SECRET.matcher(words).results().map(MatchResult::group);
    }
}
