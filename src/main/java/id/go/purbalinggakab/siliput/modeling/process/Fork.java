package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.joining;

import id.go.purbalinggakab.siliput.engine.Diagram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * Where a case goes one way or another, as the engine decides it.
 *
 * @param first only the first arrow that fits is taken
 */
record Fork(String id, String name, boolean first, List<Arrow> arrows) {

    /** @param condition empty where there is none */
    record Arrow(String condition, boolean standard, String target, String words) {

        boolean isAsAsked(Arrow other) {
            return condition.equals(other.condition) && standard == other.standard && target.equals(other.target);
        }
    }

    /** Every element of a process that arrows leave, but those that ask for nothing by their kind. */
    static Map<String, Fork> of(Diagram diagram, String key) {
        var found = new LinkedHashMap<String, Fork>();
        Nodes.processes(diagram)
                .filter(process -> process.getAttribute("id").equals(key))
                .forEach(process -> {
                    var nodes = Nodes.in(process);
                    nodes.values().stream()
                            .filter(node -> !node.getLocalName().matches("parallelGateway|eventBasedGateway"))
                            .map(node -> of(process, node, nodes))
                            .filter(fork -> !fork.arrows.isEmpty())
                            .forEach(fork -> found.put(fork.id, fork));
                });
        return found;
    }

    private static Fork of(Element process, Element node, Map<String, Element> nodes) {
        var id = node.getAttribute("id");
        var arrows = Nodes.flows(process)
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .map(flow -> new Arrow(
                        Asked.of(flow).map(Asked::text).map(String::strip).orElse(""),
                        flow.getAttribute("id").equals(node.getAttribute("default")),
                        flow.getAttribute("targetRef"),
                        "ke '%s'".formatted(name(nodes.get(flow.getAttribute("targetRef"))))))
                .toList();
        return new Fork(id, name(node), node.getLocalName().equals("exclusiveGateway"), arrows);
    }

    private static String name(Element node) {
        var name = node.getAttribute("name").strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? node.getAttribute("id") : name;
    }

    private boolean asks() {
        return arrows.stream().anyMatch(arrow -> !arrow.condition.isEmpty());
    }

    /** Whether it decides otherwise than the other. */
    boolean isChanged(Fork other) {
        return (asks() || other.asks())
                && !(first == other.first
                        && arrows.size() == other.arrows.size()
                        && IntStream.range(0, arrows.size())
                                .allMatch(n -> arrows.get(n).isAsAsked(other.arrows.get(n))));
    }

    List<Arrow> taken(Predicate<String> holds) {
        var fitting = arrows.stream()
                .filter(arrow -> arrow.condition.isEmpty() ? !arrow.standard : holds.test(arrow.condition))
                .limit(first ? 1 : Integer.MAX_VALUE)
                .toList();
        return fitting.isEmpty() ? arrows.stream().filter(Arrow::standard).toList() : fitting;
    }

    static String words(List<Arrow> taken) {
        return taken.isEmpty()
                ? "berhenti, karena tak satu pun syarat terpenuhi"
                : taken.stream().map(Arrow::words).collect(joining(" dan "));
    }
}
