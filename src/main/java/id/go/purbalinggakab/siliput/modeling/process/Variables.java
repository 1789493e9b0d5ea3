package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the cases of a proposed model hold: what forms ask, what code sets and what diagrams compute. */
final class Variables {

    private final Map<String, Set<FormField>> fields = new HashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final Map<String, Set<String>> compared = new HashMap<>();

    /** @param forms those of the shipped steps, and those of the model in their place */
    Variables(ProposedModel model, List<Diagram> shipped, Stream<FormFile> forms) {
        forms.flatMap(form -> form.fields().stream())
                .forEach(field -> fields.computeIfAbsent(field.name(), none -> new HashSet<>())
                        .add(field));
        Stream.concat(shipped.stream(), model.all()).flatMap(Diagram::elements).forEach(this::compute);
        shipped.stream()
                .flatMap(diagram -> diagram.elements("sequenceFlow"::equals))
                .flatMap(flow -> Asked.of(flow).stream())
                .flatMap(Asked::comparisons)
                .forEach(one -> compared.computeIfAbsent(one.variable(), none -> new HashSet<>())
                        .add(one.value()));
    }

    private void compute(Element element) {
        Diagram.camunda(element, "resultVariable").forEach(computed::add);
        if (Set.of("inputParameter", "outputParameter").contains(element.getLocalName())) {
            computed.add(element.getAttribute("name"));
            // building blocks are told the name that their result gets
            computed.add(element.getTextContent().strip());
        }
    }

    boolean isKnown(String name) {
        return fields.containsKey(name)
                || computed.contains(name)
                || ProcessVariable.names().contains(name);
    }

    boolean isFlag(String name) {
        return is(name, Boolean.class, FieldKind.FLAG);
    }

    boolean isNumber(String name) {
        return is(name, Integer.class, FieldKind.NUMBER);
    }

    /** What is known to be something else than a time. */
    boolean isNoTime(String name) {
        return isKnown(name) && !computed.contains(name) && !is(name, Instant.class, FieldKind.INSTANT);
    }

    private boolean is(String name, Class<?> type, FieldKind kind) {
        return ProcessVariable.typeOf(name).filter(type::equals).isPresent()
                || fields.getOrDefault(name, Set.of()).stream().anyMatch(field -> field.kind() == kind);
    }

    /** Every value that it can have; empty where it is free. */
    Set<String> options(String name) {
        var found = new LinkedHashSet<String>();
        var asked = fields.getOrDefault(name, Set.of());
        asked.forEach(field -> found.addAll(field.options().keySet()));
        ProcessVariable.typeOf(name).filter(Class::isEnum).ifPresent(type -> Arrays.stream(type.getEnumConstants())
                .forEach(constant -> found.add(((Enum<?>) constant).name())));
        return asked.stream().anyMatch(field -> field.options().isEmpty())
                        && ProcessVariable.typeOf(name).filter(Class::isEnum).isEmpty()
                ? Set.of()
                : found;
    }

    /** Whether the value of a free text that only code sets is one that code is known to set. */
    boolean isNeverSet(String name, String value, Set<String> ids) {
        return !fields.containsKey(name)
                && !computed.contains(name)
                && !value.isEmpty()
                && !ids.contains(value)
                && !compared.getOrDefault(name, Set.of()).contains(value);
    }

    /** The known name that was probably meant. */
    Optional<String> like(String name) {
        var known = new TreeSet<>(fields.keySet());
        known.addAll(ProcessVariable.names());
        known.addAll(computed);
        return likeliest(name, known);
    }

    /** The word that differs in one place by up to two letters. */
    static Optional<String> likeliest(String word, Set<String> words) {
        return words.stream()
                .filter(other -> !other.equals(word) && differing(word, other) <= 2)
                .min(Comparator.comparingInt(other -> differing(word, other)));
    }

    private static int differing(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail;
    }
}
