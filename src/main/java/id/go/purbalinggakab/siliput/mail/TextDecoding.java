package id.go.purbalinggakab.siliput.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;

/** Bytes to text when the declared charset is missing, unknown or a lie. */
final class TextDecoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Declared by senders that never looked: valid UTF-8 beyond ASCII is no accident in these. */
    private static final Set<Charset> OFTEN_WRONG =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, WESTERN, StandardCharsets.UTF_8);

    private TextDecoding() {}

    static String text(byte[] bytes, String declared) {
        var charset = known(declared);
        if (charset.isPresent() && !OFTEN_WRONG.contains(charset.get())) {
            return withoutMark(new String(bytes, charset.get()));
        }
        return withoutMark(utf8(bytes).orElseGet(() -> new String(bytes, WESTERN)));
    }

    private static Optional<Charset> known(String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
