package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Takes the complainant's identity and officers' names out of a text before it stands on a public page: an officer who
 * writes "Yth. Ibu Rahayu" does not think of who else may hold the code.
 */
@Component
@RequiredArgsConstructor
class NameRedactor {

    private static final String COVERED = "•••";
    private static final int SHORTEST_NAME = 3;
    private static final Set<String> TITLES = Set.of("ibu", "bapak", "pak", "sdr", "sdri", "saudara", "saudari");

    private final Intakes intakes;
    private final Officers officers;

    String of(String caseNumber, String text) {
        return Stream.concat(complainant(intakes.opened(caseNumber)), colleagues())
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .reduce(text, NameRedactor::covered);
    }

    private static Stream<String> complainant(Identity identity) {
        return Stream.concat(
                Stream.of(identity.name(), identity.phone(), identity.mail(), identity.address(), identity.wayBack()),
                Arrays.stream(identity.name().split("[\\s.,]+"))
                        .filter(part -> !TITLES.contains(part.toLowerCase(Locale.ROOT))));
    }

    private Stream<String> colleagues() {
        return Stream.of(Role.values())
                .flatMap(role -> officers.holding(role).stream())
                .map(Officer::name)
                .flatMap(name -> Stream.of(name, name.split(",")[0]));
    }

    private static String covered(String text, String word) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(COVERED));
    }
}
