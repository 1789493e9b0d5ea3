package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.modeling.process.Flow.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Ways that come back to where they began without waiting for a person, a time or a message: the engine never stops. */
final class EndlessWays {

    private final Map<String, List<String>> next;

    private EndlessWays(Flow flow, Set<String> ending) {
        next = flow.ways.stream()
                .filter(way -> !flow.waits(way.from()) && !flow.waits(way.to()) && isThrown(flow, way))
                .filter(way -> sign(way).filter(ending::contains).isEmpty())
                .collect(groupingBy(Way::from, mapping(Way::to, toList())));
    }

    /** The nodes of each such way; what the shipped diagram repeats under a condition comes to its end. */
    static List<List<String>> of(Proposed proposed) {
        var ending = proposed.was().map(EndlessWays::turns).orElseGet(Set::of);
        return new EndlessWays(proposed.flow(), ending).rounds(proposed.flow());
    }

    private static Set<String> turns(Flow shipped) {
        var rounds = new EndlessWays(shipped, Set.of()).rounds(shipped);
        return shipped.ways.stream()
                .filter(way -> rounds.stream().anyMatch(round -> round.containsAll(List.of(way.from(), way.to()))))
                .flatMap(way -> sign(way).stream())
                .collect(toSet());
    }

    private List<List<String>> rounds(Flow flow) {
        var found = new ArrayList<List<String>>();
        var told = new HashSet<String>();
        for (var node : flow.nodes.keySet()) {
            if (!told.contains(node) && after(node).contains(node)) {
                var others = after(node).stream()
                        .filter(other -> !other.equals(node) && after(other).contains(node));
                var round = Stream.concat(Stream.of(node), others).toList();
                told.addAll(round);
                found.add(round);
            }
        }
        return found;
    }

    private Set<String> after(String node) {
        return Flow.closure(next(node), one -> next(one).stream());
    }

    private List<String> next(String node) {
        return next.getOrDefault(node, List.of());
    }

    /** What a way with a condition is known by; empty without one. */
    private static Optional<String> sign(Way way) {
        return way.arrow()
                .flatMap(Asked::of)
                .map(asked ->
                        String.join(" ", way.from(), way.to(), asked.text().strip()));
    }

    /** Only a step of the system or an end of that kind sets off an error, only an event an escalation. */
    private static boolean isThrown(Flow flow, Way way) {
        var kind = Optional.ofNullable(flow.nodes.get(way.to()))
                .filter(node -> way.arrow().isEmpty())
                .flatMap(node -> Fact.EVENT
                        .of(node)
                        .filter(event -> event.matches("error.*|escalation.*"))
                        .findFirst());
        var from = Optional.ofNullable(flow.nodes.get(way.from()));
        return kind.isEmpty()
                || from.filter(node -> Fact.EVENT.of(node).anyMatch(kind.get()::equals) || isWork(node))
                        .isPresent();
    }

    private static boolean isWork(Element node) {
        return node.getLocalName().matches("serviceTask|sendTask|businessRuleTask");
    }
}
