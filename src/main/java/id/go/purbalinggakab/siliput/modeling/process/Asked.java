package id.go.purbalinggakab.siliput.modeling.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the condition of a way says: a plain comparison is understood, anything else may hold or not. */
record Asked(String text) {

    private static final Pattern EXPRESSION = Pattern.compile("\\s*[$#]\\{(.*)}\\s*", Pattern.DOTALL);
    private static final Pattern COMPARED = Pattern.compile("\\s*(\\w+)\\s*(==|!=)\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)");
    private static final Pattern WORD =
            Pattern.compile("true|false|null|and|or|not|eq|ne|lt|gt|le|ge|empty|div|mod|instanceof");

    /** A variable compared with a text. */
    record Comparison(String variable, boolean equal, String value) {}

    static Optional<Asked> of(Element flow) {
        return Fact.children(flow)
                .filter(child -> child.getLocalName().equals("conditionExpression"))
                .map(child -> new Asked(child.getTextContent()))
                .findFirst();
    }

    boolean isExpression() {
        return EXPRESSION.matcher(text).matches();
    }

    private String body() {
        var found = EXPRESSION.matcher(text);
        return found.matches() ? found.group(1) : "";
    }

    Stream<Comparison> comparisons() {
        return Arrays.stream(body().split("\\|\\||&&|[()]|\\bor\\b|\\band\\b"))
                .flatMap(part -> comparison(part).stream());
    }

    private static Optional<Comparison> comparison(String part) {
        var found = COMPARED.matcher(part);
        return found.matches()
                ? Optional.of(new Comparison(
                        found.group(1),
                        found.group(2).equals("=="),
                        found.group(3) == null ? found.group(4) : found.group(3)))
                : Optional.empty();
    }

    /** Every variable that a text's expressions read. */
    static Stream<String> variables(String text) {
        return Pattern.compile("[$#]\\{([^}]*)}")
                .matcher(text)
                .results()
                .flatMap(found -> NAME.matcher(QUOTED.matcher(found.group(1)).replaceAll("0"))
                        .results())
                .map(name -> name.group(1))
                .filter(name -> !WORD.matcher(name).matches());
    }

    /** Whether it holds where a variable has a value; empty where that decides nothing. */
    Optional<Boolean> holds(String variable, String value) {
        return body().matches("(?s).*[()].*") ? Optional.empty() : any(body(), variable, value);
    }

    private static Optional<Boolean> any(String body, String variable, String value) {
        var parts = Arrays.stream(body.split("\\|\\||\\bor\\b"))
                .map(part -> all(part, variable, value))
                .toList();
        return parts.contains(Optional.of(true))
                ? Optional.of(true)
                : parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private static Optional<Boolean> all(String body, String variable, String value) {
        var parts = Arrays.stream(body.split("&&|\\band\\b"))
                .map(part -> comparison(part)
                        .filter(one -> one.variable().equals(variable))
                        .map(one -> one.equal() == one.value().equals(value)))
                .toList();
        return parts.contains(Optional.of(false))
                ? Optional.of(false)
                : parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }
}
