package id.go.purbalinggakab.siliput.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What makes two letters the same: number and sender without case, spaces and punctuation. */
record LetterKey(String value) {

    /** Empty where there is no letter number: such a case is never a duplicate. */
    static Optional<LetterKey> of(String letterNumber, String sender) {
        var number = plain(letterNumber);
        return number.isEmpty() ? Optional.empty() : Optional.of(new LetterKey(number + "|" + plain(sender)));
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
