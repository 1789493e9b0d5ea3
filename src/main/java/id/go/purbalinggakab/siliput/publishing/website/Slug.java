package id.go.purbalinggakab.siliput.publishing.website;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** The readable end of a news address, from title and date. */
public final class Slug {

    public static final int LONGEST = 90;

    private Slug() {}

    public static String of(String title, LocalDate day, int number) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain;
        var words = cut.replaceAll("^-+|-+$", "");
        return (words.isEmpty() ? "berita" : words) + "-" + day + (number > 1 ? "-" + number : "");
    }
}
