package id.go.purbalinggakab.siliput.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a field is shown or demanded, as a form's attribute says it: {@code field=A|B}, {@code @fact} and {@code
 * @late:field}, each also with {@code !} before it, joined by {@code &} and, more loosely, {@code or}. {@code
 * conditions.js} reads the same words in the browser; docs/forms.md explains them.
 */
public record Condition(List<List<Part>> alternatives) {

    static final Condition ALWAYS = new Condition(List.of(List.of()));

    private static final Pattern FIELD = Pattern.compile("([A-Za-z]\\w*)=(.*)");
    private static final Pattern FACT = Pattern.compile("@([A-Za-z]\\w*)");
    private static final Pattern LATE = Pattern.compile("@late:(\\w+(?:\\|\\w+)*)");
    private static final String OLD_FACT = "page:";

    /** How forms deployed earlier name a fact. */
    private static final Map<String, String> OLD_NAMES = Map.of("outside", "outsideRegency");

    private static final String ANYTHING = "*";

    public Condition {
        alternatives = List.copyOf(alternatives);
    }

    /** What a condition asks about. */
    public interface Situation {

        /** The field's value as text, empty where it has none. */
        String value(String field);

        boolean fact(String name);

        boolean isLate(String field);
    }

    /** One question; {@code names} are options, a fact or fields. */
    public record Part(boolean negated, Subject subject, String field, List<String> names) {

        private boolean holds(Situation situation) {
            return negated
                    != switch (subject) {
                        case FIELD ->
                            names.contains(situation.value(field))
                                    || names.contains(ANYTHING)
                                            && !situation.value(field).isEmpty();
                        case FACT -> situation.fact(names.get(0));
                        case LATE ->
                            names.stream()
                                    .filter(name -> !situation.value(name).isEmpty())
                                    .findFirst()
                                    .filter(situation::isLate)
                                    .isPresent();
                    };
        }
    }

    /** What one question is about. */
    public enum Subject {
        FIELD,
        FACT,
        LATE
    }

    /** @throws IllegalArgumentException naming the part that is no condition */
    public static Condition of(String text) {
        return text.isBlank()
                ? ALWAYS
                : new Condition(Arrays.stream(text.split(" or "))
                        .map(all -> Arrays.stream(all.strip().split("&"))
                                .map(Condition::part)
                                .toList())
                        .toList());
    }

    private static Part part(String text) {
        boolean negated = text.startsWith("!");
        var word = negated ? text.substring(1) : text;
        var late = LATE.matcher(word);
        if (late.matches()) {
            return new Part(negated, Subject.LATE, "", List.of(late.group(1).split("\\|")));
        }
        var old = word.startsWith(OLD_FACT) ? "@" + word.substring(OLD_FACT.length()) : word;
        var fact = FACT.matcher(old.equals("byMail") ? "@byMail" : old);
        if (fact.matches()) {
            var name = fact.group(1);
            return new Part(negated, Subject.FACT, "", List.of(OLD_NAMES.getOrDefault(name, name)));
        }
        var field = FIELD.matcher(word);
        if (!field.matches()) {
            throw new IllegalArgumentException(
                    "syarat '%s' tidak dikenal; bentuknya isian=A|B, @keadaan, atau @late:isian".formatted(text));
        }
        return new Part(
                negated, Subject.FIELD, field.group(1), List.of(field.group(2).split("\\|", -1)));
    }

    public boolean holds(Situation situation) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(part -> part.holds(situation)));
    }

    public boolean isAlways() {
        return alternatives.contains(List.<Part>of());
    }

    private Stream<Part> parts() {
        return alternatives.stream().flatMap(List::stream);
    }

    public boolean asksForLateness() {
        return parts().anyMatch(part -> part.subject() == Subject.LATE);
    }

    Stream<String> facts() {
        return parts().filter(part -> part.subject() == Subject.FACT).flatMap(part -> part.names().stream());
    }

    /** Every field that it asks about. */
    Stream<String> fields() {
        return parts().flatMap(part -> switch (part.subject()) {
            case FIELD -> Stream.of(part.field());
            case LATE -> part.names().stream();
            case FACT -> Stream.empty();
        });
    }
}
