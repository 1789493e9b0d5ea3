package id.go.purbalinggakab.siliput.modeling.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The ways through a process as a graph: sub-processes opened, events at a boundary reached from all that they interrupt. */
final class Flow {

    /** Behind an id: the sub-process as it is left. */
    static final String LEFT = "/left";

    private static final String SUB = "[sS]ubProcess|transaction|adHocSubProcess";

    /**
     * From a node to the next.
     *
     * @param arrow absent where no sequence flow is drawn
     */
    record Way(String from, String to, Optional<Element> arrow) {}

    final Element process;
    final Map<String, Element> nodes;
    final List<Way> ways = new ArrayList<>();
    final Set<String> starts = new LinkedHashSet<>();
    private final Map<String, List<Way>> out = new HashMap<>();

    Flow(Element process) {
        this.process = process;
        nodes = Nodes.in(process);
        Nodes.flows(process).forEach(this::arrow);
        nodes.values().forEach(node -> place(process, node));
        ways.forEach(way ->
                out.computeIfAbsent(way.from(), none -> new ArrayList<>()).add(way));
    }

    List<Way> from(String node) {
        return out.getOrDefault(node, List.of());
    }

    private void arrow(Element flow) {
        var source = flow.getAttribute("sourceRef");
        var target = flow.getAttribute("targetRef");
        if (nodes.containsKey(source) && nodes.containsKey(target)) {
            ways.add(new Way(isScope(nodes.get(source)) ? source + LEFT : source, target, Optional.of(flow)));
        }
    }

    private void place(Element process, Element node) {
        var id = node.getAttribute("id");
        var parent = (Element) node.getParentNode();
        var scope = parent.getAttribute("id");
        if (node.getLocalName().equals("startEvent")) {
            if (parent == process) {
                starts.add(id);
            } else if (isEventScope(parent)) {
                var around = (Element) parent.getParentNode();
                starts(around, id, parent);
            } else {
                ways.add(new Way(scope, id, Optional.empty()));
            }
        }
        if (node.getLocalName().equals("boundaryEvent")) {
            var host = node.getAttribute("attachedToRef");
            Stream.concat(
                            Stream.of(host).filter(nodes::containsKey),
                            Optional.ofNullable(nodes.get(host)).stream()
                                    .flatMap(one -> Nodes.in(one).keySet().stream()))
                    .forEach(inner -> ways.add(new Way(inner, id, Optional.empty())));
        }
        if (isEnd(node) && parent != process && Fact.ERROR.of(node).findAny().isEmpty()) {
            ways.add(new Way(id, scope + LEFT, Optional.empty()));
        }
        if (Fact.EVENT.of(node).anyMatch("linkEventDefinition"::equals)
                && node.getLocalName().contains("Throw")) {
            nodes.values().stream()
                    .filter(other -> other.getLocalName().contains("Catch")
                            && link(other).equals(link(node)))
                    .forEach(other -> ways.add(new Way(id, other.getAttribute("id"), Optional.empty())));
        }
    }

    private void starts(Element around, String start, Element eventScope) {
        Nodes.in(around).keySet().stream()
                .filter(inner -> !Nodes.in(eventScope).containsKey(inner))
                .filter(inner -> !inner.equals(eventScope.getAttribute("id")))
                .forEach(inner -> ways.add(new Way(inner, start, Optional.empty())));
    }

    private static List<String> link(Element event) {
        return Fact.definitions(event).map(one -> one.getAttribute("name")).toList();
    }

    static boolean isScope(Element node) {
        return node.getLocalName().matches(SUB);
    }

    static boolean isEventScope(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true");
    }

    static boolean isEnd(Element node) {
        return node.getLocalName().equals("endEvent");
    }

    /** Everything that can be reached from the starts. */
    Set<String> reached() {
        return closure(starts, node -> from(node).stream().map(Way::to));
    }

    /** Everything from which an end can be reached, without an event from outside that breaks the case off. */
    Set<String> ending() {
        var back = new HashMap<String, List<String>>();
        ways.stream().filter(way -> !breaksOff(way.to())).forEach(way -> back.computeIfAbsent(
                        way.to(), none -> new ArrayList<>())
                .add(way.from()));
        var ends = nodes.values().stream()
                .filter(Flow::isEnd)
                .map(node -> node.getAttribute("id"))
                .toList();
        return closure(ends, node -> back.getOrDefault(node, List.of()).stream());
    }

    private boolean breaksOff(String id) {
        return nodes.containsKey(id)
                && nodes.get(id).getLocalName().equals("startEvent")
                && isEventScope((Element) nodes.get(id).getParentNode());
    }

    /** No arrow leads along it: an event ends or accompanies what goes on. */
    boolean isFromOutside(Way way) {
        return breaksOff(way.to())
                || nodes.containsKey(way.to())
                        && nodes.get(way.to()).getLocalName().equals("boundaryEvent");
    }

    /** Whether a case stands there until a person, a time or a message comes; a fixed date has passed the second time. */
    boolean waits(String id) {
        var node = nodes.get(id);
        if (node == null || node.getLocalName().contains("Throw") || isEnd(node)) {
            return false;
        }
        var isFixed = Fact.TIMER_KIND.of(node).anyMatch("timeDate"::equals)
                && Fact.TIMER.of(node).findAny().isEmpty();
        return node.getLocalName().matches("userTask|receiveTask")
                || Fact.EVENT.of(node).anyMatch(event -> event.matches("(?:timer|message)EventDefinition")) && !isFixed;
    }

    static <T> Set<T> closure(Iterable<T> first, Function<T, Stream<T>> next) {
        var seen = new HashSet<T>();
        var open = new ArrayDeque<T>();
        first.forEach(one -> add(one, seen, open));
        while (!open.isEmpty()) {
            next.apply(open.poll()).forEach(one -> add(one, seen, open));
        }
        return seen;
    }

    private static <T> void add(T one, Set<T> seen, ArrayDeque<T> open) {
        if (seen.add(one)) {
            open.add(one);
        }
    }
}
