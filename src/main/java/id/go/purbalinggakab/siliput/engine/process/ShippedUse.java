package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which process the application ships each component and step with. A process of an administrator's own neither uses
 * the others' components nor looks like one of their steps: a case would go on without those who have to see it.
 *
 * @param components bean name to process keys
 * @param namesOf every name of a component, so that an earlier one is no way around
 * @param steps id of a start or task with a form to process keys
 */
record ShippedUse(
        Map<String, Set<String>> components, Map<String, Set<String>> steps, Function<String, Stream<String>> namesOf) {

    static ShippedUse of(Stream<Diagram> diagrams, Function<String, Stream<String>> namesOf) {
        var use = new ShippedUse(new HashMap<>(), new HashMap<>(), namesOf);
        diagrams.flatMap(Diagram::elements).forEach(use::note);
        return use;
    }

    private void note(Element element) {
        var process = Diagram.processOf(element);
        component(element).ifPresent(name -> add(components, name, process));
        step(element).ifPresent(id -> add(steps, id, process));
    }

    private static void add(Map<String, Set<String>> use, String name, Optional<String> process) {
        process.ifPresent(
                key -> use.computeIfAbsent(name, none -> new TreeSet<>()).add(key));
    }

    /** The sentence where the element takes what belongs to another process. */
    Optional<String> problem(Element element) {
        var process = Diagram.processOf(element).orElse("");
        return component(element)
                .flatMap(name -> namesOf.apply(name)
                        .flatMap(one -> foreign(components, one, process).stream())
                        .findFirst()
                        .map(owners -> "memakai komponen ${%s} milik proses %s".formatted(name, owners)))
                .or(() -> step(element).flatMap(id -> foreign(steps, id, process)
                        .map(owners -> "bernama seperti langkah proses %s; beri id lain".formatted(owners))));
    }

    private static Optional<String> foreign(Map<String, Set<String>> use, String name, String process) {
        return Optional.ofNullable(use.get(name))
                .filter(owners -> !owners.contains(process))
                .map(owners -> String.join(", ", owners));
    }

    private static Optional<String> component(Element element) {
        return Diagram.camunda(element, "delegateExpression")
                .flatMap(expression -> Diagram.component(expression).stream())
                .findFirst();
    }

    private static Optional<String> step(Element element) {
        return Diagram.camunda(element, "formKey").findFirst().map(form -> element.getAttribute("id"));
    }
}
