package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts.ComplaintText;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.TrackedComplaint.Lengthened;
import id.go.purbalinggakab.siliput.complaint.TrackedComplaint.Texts;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What the office wrote to a complainant, as it may stand on a public page. */
@Component
@RequiredArgsConstructor
class PublicTexts {

    private static final String COVERED = "•••";
    private static final int SHORTEST_NAME = 3;
    private static final Set<String> TITLES = Set.of("ibu", "bapak", "pak", "sdr", "sdri", "saudara", "saudari");

    private final Intakes intakes;
    private final Officers officers;
    private final ComplaintTexts papers;
    private final ClassChanges changes;
    private final ExtensionNotice extensions;

    /** The complainant asked for secrecy: none of them stands anywhere. */
    boolean areSecret(String number) {
        return intakes.ofCase(number)
                .filter(kept -> kept.mode() == ComplainantMode.SECRET)
                .isPresent();
    }

    List<Lengthened> lengthened(String number) {
        return changes.of(number).stream()
                .filter(ClassChanges.ClassChange::lengthened)
                .map(change -> new Lengthened(
                        change.from().label(),
                        change.to().label(),
                        withoutNumber(number, redacted(number, extensions.reason(change)))))
                .toList();
    }

    /** What is to be completed shows with the code alone; drafts never: an answer is the last before its delivery. */
    Texts of(ComplaintCase found, boolean fullCode, boolean waiting) {
        return new Texts(
                found.answeredAt()
                        .filter(at -> fullCode)
                        .flatMap(at -> last(
                                found.number(),
                                paper -> paper.what().equals("answer")
                                        && !paper.at().isAfter(at))),
                waiting
                        ? last(found.number(), paper -> paper.what().equals("noticeText"))
                                .map(text -> fullCode ? text : withoutNumber(found.number(), text))
                        : Optional.empty());
    }

    /** The number is the second secret, asked for before an answer is read: with the code alone it stands nowhere. */
    private static String withoutNumber(String number, String text) {
        return text.replace(Greeting.bracketed(number), "").replace(number, "…");
    }

    private Optional<String> last(String number, Predicate<ComplaintText> which) {
        return papers.ofCase(number).stream()
                .filter(which)
                .reduce((earlier, later) -> later)
                .map(paper -> redacted(number, paper.text()));
    }

    /**
     * Without the complainant's identity and officers' names: an officer who writes "Yth. Ibu Rahayu" does not think of
     * who else may hold the code.
     */
    private String redacted(String caseNumber, String text) {
        return Stream.concat(complainant(intakes.opened(caseNumber)), colleagues())
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .reduce(text, PublicTexts::covered);
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
