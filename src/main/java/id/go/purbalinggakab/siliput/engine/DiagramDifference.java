package id.go.purbalinggakab.siliput.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What one version of a diagram or table says otherwise than the one before, element by element. */
public record DiagramDifference(List<Change> changes) {

    /** What became of an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * @param type the element's, as the standard calls it
     * @param details what of it changed: name, before, after
     */
    public record Change(Kind kind, String id, String type, String name, List<Detail> details) {}

    /** Blank where there was or is nothing. */
    public record Detail(String what, String before, String after) {}

    public static DiagramDifference between(String before, String after) {
        var old = DiagramElement.read(before);
        var fresh = DiagramElement.read(after);
        var changes = new ArrayList<Change>();
        var ids = new TreeSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        for (var id : ids) {
            var was = old.get(id);
            var is = fresh.get(id);
            if (was == null) {
                changes.add(new Change(Kind.ADDED, id, is.type(), is.name(), List.of()));
            } else if (is == null) {
                changes.add(new Change(Kind.REMOVED, id, was.type(), was.name(), List.of()));
            } else if (!was.facts().equals(is.facts())) {
                changes.add(new Change(Kind.CHANGED, id, is.type(), is.name(), details(was, is)));
            }
        }
        return new DiagramDifference(changes);
    }

    /** The same, and what is only drawn elsewhere. */
    public static DiagramDifference drawnToo(String before, String after) {
        var changes = new ArrayList<>(between(before, after).changes());
        var told = changes.stream().map(Change::id).collect(Collectors.toSet());
        var was = places(before);
        var elements = DiagramElement.read(after);
        places(after).forEach((id, place) -> {
            if (!told.contains(id) && elements.containsKey(id) && !place.equals(was.getOrDefault(id, place))) {
                var element = elements.get(id);
                changes.add(new Change(Kind.MOVED, id, element.type(), element.name(), List.of()));
            }
        });
        return new DiagramDifference(changes);
    }

    private static Document read(String xml) {
        return Diagram.read("diagram", xml.getBytes(StandardCharsets.UTF_8)).document();
    }

    /** Where each shape is drawn, by its element. */
    private static Map<String, String> places(String xml) {
        var shapes = read(xml).getElementsByTagNameNS("*", "BPMNShape");
        return IntStream.range(0, shapes.getLength())
                .mapToObj(shapes::item)
                .map(Element.class::cast)
                .collect(Collectors.toMap(
                        shape -> shape.getAttribute("bpmnElement"),
                        shape -> DiagramElement.children(shape)
                                .filter(child -> child.getLocalName().equals("Bounds"))
                                .map(bounds -> Stream.of("x", "y", "width", "height")
                                        .map(bounds::getAttribute)
                                        .collect(Collectors.joining(" ")))
                                .findFirst()
                                .orElse(""),
                        (one, other) -> one));
    }

    private static List<Detail> details(DiagramElement was, DiagramElement is) {
        var names = new TreeSet<>(was.facts().keySet());
        names.addAll(is.facts().keySet());
        return names.stream()
                .map(name -> new Detail(
                        name, was.facts().getOrDefault(name, ""), is.facts().getOrDefault(name, "")))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
    }

    /**
     * An element of a diagram or table with an id, and everything it says; where it is drawn does not count.
     *
     * @param facts attributes and texts, those of parts without an id included
     */
    record DiagramElement(String type, String name, Map<String, String> facts) {

        /** The namespaces of drawing end so. */
        private static final String DRAWN = ".*/(DI|DC|DMNDI)/?";

        /** What follows from the arrows, which are elements themselves. */
        private static final String DERIVED = "incoming|outgoing|flowNodeRef";

        static Map<String, DiagramElement> read(String xml) {
            var found = new TreeMap<String, DiagramElement>();
            children(DiagramDifference.read(xml).getDocumentElement()).forEach(child -> collect(child, found));
            return found;
        }

        private static void collect(Element element, Map<String, DiagramElement> found) {
            if (isDrawn(element)) {
                return;
            }
            if (element.hasAttribute("id")) {
                var facts = new TreeMap<String, String>();
                facts(element, "", facts);
                facts.remove("id");
                found.put(element.getAttribute("id"), new DiagramElement(element.getLocalName(), name(element), facts));
            }
            children(element).forEach(child -> collect(child, found));
        }

        private static void facts(Element element, String path, Map<String, String> facts) {
            var attributes = element.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                var one = attributes.item(i);
                if (!one.getNodeName().startsWith("xmlns")) {
                    facts.put(path + one.getLocalName(), one.getNodeValue());
                }
            }
            children(element)
                    .filter(child -> !child.hasAttribute("id") && !isDrawn(child))
                    .filter(child -> !child.getLocalName().matches(DERIVED))
                    .forEach(child -> facts(child, path + child.getLocalName() + "/", facts));
            if (children(element).findAny().isEmpty()
                    && !element.getTextContent().isBlank()) {
                facts.merge(
                        path.isEmpty() ? "text" : path.substring(0, path.length() - 1),
                        element.getTextContent().strip(),
                        (one, other) -> one + "; " + other);
            }
        }

        /** A table's cell has no name: its rule's description tells where it stands. */
        private static String name(Element element) {
            if (!element.getAttribute("name").isBlank()) {
                return element.getAttribute("name").replaceAll("\\s+", " ");
            }
            if (element.hasAttribute("label")) {
                return element.getAttribute("label");
            }
            return element.getParentNode() instanceof Element parent
                            && parent.getLocalName().equals("rule")
                    ? description(parent)
                    : description(element);
        }

        private static String description(Element element) {
            return children(element)
                    .filter(child -> child.getLocalName().equals("description"))
                    .map(child -> child.getTextContent().strip())
                    .findFirst()
                    .orElse("");
        }

        private static boolean isDrawn(Element element) {
            return String.valueOf(element.getNamespaceURI()).matches(DRAWN);
        }

        private static Stream<Element> children(Element element) {
            var nodes = element.getChildNodes();
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(nodes::item)
                    .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                    .map(Element.class::cast);
        }
    }
}
