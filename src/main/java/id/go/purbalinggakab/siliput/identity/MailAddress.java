package id.go.purbalinggakab.siliput.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address as people type or paste it, cleaned and judged once for all rooms. */
public record MailAddress(String text) {

    /** What a form says where {@link #read} finds no address. */
    public static final String UNREADABLE = "bukan alamat surel yang benar, contoh: nama@instansi.go.id.";

    private static final int LONGEST = 254;
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
    private static final Pattern PLAIN =
            Pattern.compile("(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*@(?:%2$s\\.)+(?!\\d+$)%2$s".formatted(WORD, LABEL));

    /** Without what nobody sees, wide signs as plain ones, the domain in the small letters that mail servers know. */
    public static String cleaned(String typed) {
        var plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .strip();
        var domain = plain.lastIndexOf('@') + 1;
        try {
            return plain.substring(0, domain)
                    + IDN.toASCII(plain.substring(domain)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return plain;
        }
    }

    /** Empty where nobody could be written to. */
    public static Optional<MailAddress> read(String typed) {
        var plain = cleaned(typed);
        return plain.length() <= LONGEST && PLAIN.matcher(plain).matches()
                ? Optional.of(new MailAddress(plain))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
