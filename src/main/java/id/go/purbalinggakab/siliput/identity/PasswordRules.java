package id.go.purbalinggakab.siliput.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords nobody may have; asked wherever one is set. */
@Component
public class PasswordRules {

    public static final String DEMO_PASSWORD = "Siliput-2026";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String KEYBOARD =
            "abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm 01234567890 zyxwvutsrqponmlkjihgfedcba 09876543210";

    private final Set<String> wellKnown;
    private final boolean demo;

    PasswordRules(IdentitySettings settings) {
        this.demo = settings.demo();
        this.wellKnown = read();
    }

    /** A sentence for the person, or nothing where the password will do. */
    public Optional<String> problem(String user, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Kata sandi baru terlalu pendek: pakai sedikitnya %d karakter.".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of("Kata sandi baru terlalu panjang: pakai paling banyak %d karakter.".formatted(LONGEST));
        }
        if (demo && password.equals(DEMO_PASSWORD)) {
            return Optional.empty();
        }
        var bare = bare(password);
        if (user != null
                && user.length() > 2
                && bare.contains(bare(user))
                && bare.length() < bare(user).length() + 6) {
            return Optional.of("Kata sandi baru tidak boleh nama pengguna, dengan atau tanpa tambahan.");
        }
        return isWellKnown(password.toLowerCase(Locale.ROOT), bare)
                ? Optional.of("Kata sandi baru mudah ditebak. Pakai, misalnya, empat kata yang tidak berhubungan.")
                : Optional.empty();
    }

    /** On the list with or without figures and signs around it, few different signs, or a row of keys. */
    private boolean isWellKnown(String password, String bare) {
        return wellKnown.contains(password)
                || wellKnown.contains(bare)
                || bare.isEmpty() && password.chars().distinct().count() <= FEWEST_DIFFERENT + 3
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || bare.length() > 3 && KEYBOARD.contains(bare)
                || KEYBOARD.contains(password)
                || repeats(bare);
    }

    private boolean repeats(String bare) {
        return bare.length() % 2 == 0
                && !bare.isEmpty()
                && bare.substring(0, bare.length() / 2).equals(bare.substring(bare.length() / 2))
                && wellKnown.contains(bare.substring(0, bare.length() / 2));
    }

    /** Only the letters, with the usual figures and signs read as the letters that they stand for. */
    private static String bare(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("^[^a-z]+|[^a-z@]+$", "");
        return letters.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't')
                .replaceAll("[^a-z]", "");
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/kata-sandi-umum.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
