package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a token can stand on: events, activities and gateways. */
final class Nodes {

    private static final Pattern NODE =
            Pattern.compile("\\w*(?:Event|Gateway|[Tt]ask|[sS]ubProcess)|transaction|callActivity");

    private Nodes() {}

    static Stream<Element> processes(Diagram diagram) {
        return diagram.elements("process"::equals);
    }

    /** Every node of a process or scope by id, those of its sub-processes too. */
    static Map<String, Element> in(Element scope) {
        var found = new LinkedHashMap<String, Element>();
        within(scope)
                .filter(element -> NODE.matcher(element.getLocalName()).matches())
                .forEach(element -> found.put(element.getAttribute("id"), element));
        return found;
    }

    /** A node with its definitions and extensions, without the nodes in it. */
    static Stream<Element> parts(Element node) {
        return Stream.concat(
                Stream.of(node),
                Fact.children(node)
                        .filter(child -> !NODE.matcher(child.getLocalName()).matches())
                        .flatMap(Nodes::parts));
    }

    static Stream<Element> flows(Element scope) {
        return within(scope).filter(element -> element.getLocalName().equals("sequenceFlow"));
    }

    static Stream<Element> within(Element scope) {
        var all = scope.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }
}
