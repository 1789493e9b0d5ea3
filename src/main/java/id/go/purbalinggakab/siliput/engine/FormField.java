package id.go.purbalinggakab.siliput.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** One field of a form, read from its elements: what carries {@code name} and {@code data-type}. */
public final class FormField {

    /** Texts travel as references; the longest is a UUID. */
    private static final int REFERENCE = 36;

    private static final int LONGEST_NUMBER_OF_DIGITS = 30;
    private static final int LONGEST = 20_000;
    private static final String NOW = "now";

    private final Element input;
    private final String label;
    private final FieldKind kind;
    private final Map<String, String> options;
    private final List<Condition> shownWhen;
    private final Optional<Condition> requiredWhen;
    private final Optional<Condition> mustWhen;
    private final String standard;

    /** @param inputs one, or the radio buttons of one choice */
    FormField(List<Element> inputs) {
        input = inputs.get(0);
        kind = FieldKind.of(input.attr("data-type"), input.attr("type"), input.attr("data-widget"));
        label = label(input);
        options = FormOptions.of(inputs);
        shownWhen = Stream.concat(Stream.of(input), input.parents().stream())
                .filter(element -> element.hasAttr("data-when"))
                .map(element -> Condition.of(element.attr("data-when")))
                .toList();
        requiredWhen = input.hasAttr("data-required") ? Optional.of(Condition.ALWAYS) : condition("data-required-when");
        mustWhen = condition("data-must-when");
        standard = standard(inputs);
    }

    private Optional<Condition> condition(String attribute) {
        return Optional.of(attribute).filter(input::hasAttr).map(input::attr).map(Condition::of);
    }

    private static String label(Element input) {
        return Optional.ofNullable(input.closest(".field"))
                .flatMap(box -> Optional.ofNullable(box.selectFirst("label:not(.choice), .label, legend")))
                .or(() -> Optional.ofNullable(input.closest("label")))
                .map(Element::ownText)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.of(input.attr("title")).filter(text -> !text.isBlank()))
                .orElse(input.attr("name"));
    }

    /** Whether it tells who somebody is or where to reach them. */
    public boolean isPersonal() {
        return input.hasAttr("data-personal")
                || Set.of(FieldKind.NAME, FieldKind.MAIL, FieldKind.PHONE).contains(kind);
    }

    /** What stands in the field before anybody touches it. */
    private static String standard(List<Element> inputs) {
        var first = inputs.get(0);
        return inputs.stream()
                .filter(radio -> radio.hasAttr("checked"))
                .map(Element::val)
                .findFirst()
                .or(() -> Optional.ofNullable(first.selectFirst("option[selected]"))
                        .map(Element::val))
                .or(() -> inputs.stream()
                        .map(one -> one.attr("data-default"))
                        .filter(text -> !text.isEmpty() && !text.equals(NOW))
                        .findFirst())
                .orElse("");
    }

    public String name() {
        return input.attr("name");
    }

    /** Indonesian name as the form shows it. */
    public String label() {
        return label;
    }

    public FieldKind kind() {
        return kind;
    }

    /** In characters, as the engine gets it. */
    public int maxLength() {
        if (kind == FieldKind.PAPER || kind == FieldKind.REFERENCE) {
            return REFERENCE;
        }
        var said = input.attr("maxlength");
        return said.matches("\\d{1,6}")
                ? Integer.parseInt(said)
                : kind == FieldKind.PHONE ? LONGEST_NUMBER_OF_DIGITS : LONGEST;
    }

    /** Allowed values of a choice with their texts, in the form's order; empty where code knows them. */
    public Map<String, String> options() {
        return options;
    }

    /** A value as people read it: an option's own text, several joined, anything else as it is. */
    public String text(String value) {
        return kind == FieldKind.TICKS
                ? Arrays.stream(value.split(","))
                        .map(String::strip)
                        .map(one -> options.getOrDefault(one, one))
                        .collect(Collectors.joining(", "))
                : options.getOrDefault(value, value);
    }

    /** For dates, which ones can be meant. */
    public DateWindow window() {
        var said = input.attr("data-window");
        if (!said.isEmpty()) {
            return DateWindow.valueOf(said.toUpperCase(Locale.ROOT));
        }
        return isPast() ? DateWindow.PAST : isDay() ? DateWindow.PAPER : DateWindow.PLAN;
    }

    public boolean isTime() {
        return kind == FieldKind.INSTANT;
    }

    /** Whether its time of day says nothing. */
    public boolean isDay() {
        return isTime() && input.attr("type").equals("date");
    }

    /** Whether it holds the user id of a colleague. */
    public boolean isPerson() {
        return input.attr("data-widget").equals("person");
    }

    public boolean isPast() {
        return input.hasAttr("data-past");
    }

    public boolean isFuture() {
        return input.hasAttr("data-future");
    }

    /** The field that it has to lie behind in time. */
    public Optional<String> after() {
        return Optional.of(input.attr("data-after")).filter(name -> !name.isEmpty());
    }

    /** Whether the form asks for it only where the case has no value yet. */
    public boolean isOnlyForMissing() {
        return input.closest("[data-only-missing]") != null;
    }

    public boolean isShown(Condition.Situation situation) {
        return shownWhen.stream().allMatch(condition -> condition.holds(situation));
    }

    /** A text that explains one answer of several: it has nothing to say about another. */
    public boolean isExplanation() {
        return (kind == FieldKind.TEXT || kind == FieldKind.PAPER)
                && requiredWhen.isPresent()
                && !shownWhen.isEmpty()
                && !input.hasAttr("data-widget");
    }

    public Optional<Condition> requiredWhen() {
        return requiredWhen;
    }

    /** All of these have to hold for the field to be shown. */
    public List<Condition> shownWhen() {
        return shownWhen;
    }

    /** What draws it in the browser where the plain input does not; blank for the plain input. */
    public String widget() {
        return input.attr("data-widget");
    }

    /** Of a file, what kind of document it is. */
    public String documentKind() {
        return input.attr("data-kind");
    }

    /** Whether it shows what the case already holds. */
    public boolean isFilled() {
        return input.hasAttr("data-fill");
    }

    public boolean isLong() {
        return input.normalName().equals("textarea");
    }

    /** The explanation below it. */
    public String help() {
        return Optional.ofNullable(input.closest(".field"))
                .map(box -> box.select("> small, > label > small").text())
                .orElse("");
    }

    /** When a tick has to be set. */
    public Optional<Condition> mustWhen() {
        return mustWhen;
    }

    /** The form's own sentence for what is missing. */
    public Optional<String> sentence() {
        return Optional.of(input.attr("data-problem")).filter(text -> !text.isEmpty());
    }

    /** Whether the time now stands in it before anybody touches it. */
    public boolean isNow() {
        return input.attr("data-default").equals(NOW);
    }

    public String standard() {
        return standard;
    }

    public int line() {
        return input.sourceRange().start().lineNumber();
    }

    Stream<Condition> conditions() {
        return Stream.of(shownWhen.stream(), requiredWhen.stream(), mustWhen.stream())
                .flatMap(all -> all);
    }
}
