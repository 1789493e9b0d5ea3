package id.go.purbalinggakab.siliput.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What makes two letters the same: number and sender without case, spaces, punctuation and a "No." in front. */
record LetterKey(String value) {

    private static final String CALLED_A_NUMBER = "^\\W*(nomor|nomer|nmr|no)(?!\\p{L})\\W*((surat|srt)(?!\\p{L}))?";

    /** Empty where there is no letter number: such a case is never a duplicate. */
    static Optional<LetterKey> of(String letterNumber, String sender) {
        var number = plain(lower(letterNumber).replaceFirst(CALLED_A_NUMBER, ""));
        return number.isEmpty() ? Optional.empty() : Optional.of(new LetterKey(number + "|" + plain(sender)));
    }

    private static String plain(String text) {
        return lower(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String lower(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
