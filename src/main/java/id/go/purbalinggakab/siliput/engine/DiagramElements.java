package id.go.purbalinggakab.siliput.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Everything that a diagram or table says, by who says it. Nothing in the file is left out: two files with the same
 * elements differ in their spelling only.
 *
 * @param said by id; what has none belongs to what is around it
 * @param drawn by the element that is drawn
 */
record DiagramElements(Map<String, DiagramElement> said, Map<String, DiagramElement> drawn) {

    /** The facts that every element has. */
    static final String TYPE = "type";

    static final String PARENT = "parent";

    private static final String DRAWING = "https?://www\\.omg\\.org/spec/(BPMN|DD|DMN)/\\d+/(DI|DC|DMNDI)/?";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/.*";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    /** Who saved it. */
    private static final String TOOL = "exporter|exporterVersion";

    /**
     * @param facts attributes and texts, those of parts without an id included
     * @param repeats ids that other elements tell of: the arrows of a step, the steps of a lane
     * @param order of what it is made of
     */
    record DiagramElement(
            String type, String name, Map<String, String> facts, List<String> repeats, List<String> order) {}

    static DiagramElements of(Diagram diagram) {
        var all = new DiagramElements(new TreeMap<>(), new TreeMap<>());
        var root = diagram.document().getDocumentElement();
        all.collect(root, root.getLocalName(), "", false);
        nodes(diagram.document())
                .forEach(
                        node -> note(node, "", all.said.get(root.getLocalName()).facts()));
        return all;
    }

    private void collect(Element element, String id, String around, boolean drawing) {
        var into = drawing ? drawn : said;
        var key = id;
        while (into.containsKey(key)) {
            key += "'";
        }
        var facts = new TreeMap<>(Map.of(TYPE, called(element), PARENT, around));
        var told = new DiagramElement(called(element), title(element), facts, new ArrayList<>(), new ArrayList<>());
        into.put(key, told);
        tell(element, key, "", told, drawing);
        if (!drawing && element.getParentNode() instanceof Element) {
            facts.remove("id");
        }
    }

    private void tell(Element element, String key, String path, DiagramElement told, boolean drawing) {
        Diagram.attributes(element)
                .filter(one -> !isTool(element, one.getName())
                        && !(XMLNS.equals(one.getNamespaceURI()) && isDrawing(one.getValue())))
                .forEach(one ->
                        told.facts().put(path + called(one), one.getValue().isEmpty() ? "\"\"" : one.getValue()));
        var text = Diagram.ownText(element);
        if (!text.isBlank()) {
            told.facts()
                    .merge(
                            path.isEmpty() ? "text" : path.substring(0, path.length() - 1),
                            element.getElementsByTagName("*").getLength() == 0 ? text : text.strip(),
                            (one, other) -> one + "; " + other);
        }
        var counted = new HashMap<String, Integer>();
        nodes(element).forEach(node -> {
            note(node, path, told.facts());
            if (node instanceof Element child) {
                part(child, key, path, told, drawing, counted);
            }
        });
    }

    private void part(
            Element child,
            String key,
            String path,
            DiagramElement told,
            boolean drawing,
            Map<String, Integer> counted) {
        var isDrawn = drawing || isDrawing(child.getNamespaceURI());
        var id = isDrawn ? drawnId(child, drawing) : child.getAttribute("id");
        if (!id.isEmpty()) {
            if (!isDrawn) {
                told.order().add(id);
            }
            collect(child, id, (key + " " + path).strip(), isDrawn);
        } else if (!isDrawn && isRepeat(child)) {
            told.repeats().add(called(child) + " " + child.getTextContent().strip());
        } else {
            var count = counted.merge(called(child), 1, Integer::sum);
            var step = path + called(child) + (count == 1 ? "" : "[%d]".formatted(count));
            if (!isDrawn) {
                told.order().add(step);
            }
            if (!child.hasAttributes() && !child.hasChildNodes()) {
                told.facts().put(step, "ada");
            }
            tell(child, key, step + "/", told, isDrawn);
        }
    }

    /** Comments and instructions to programs are no elements, but somebody reads them. */
    private static void note(Node node, String path, Map<String, String> facts) {
        if (node.getNodeType() == Node.COMMENT_NODE || node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            facts.merge(path + "comment", node.getNodeValue().strip(), (one, other) -> one + "; " + other);
        }
    }

    private static boolean isTool(Element element, String attribute) {
        return attribute.matches(TOOL) && !(element.getParentNode() instanceof Element);
    }

    private static boolean isRepeat(Element child) {
        return !child.hasAttributes() && child.getLocalName().matches("incoming|outgoing|flowNodeRef");
    }

    private static String drawnId(Element element, boolean inside) {
        return Stream.of("bpmnElement", "dmnElementRef")
                .map(element::getAttribute)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(inside ? "" : element.getLocalName());
    }

    private static boolean isDrawing(String namespace) {
        return namespace != null && namespace.matches(DRAWING);
    }

    /** The name, and where it is neither the file's own language nor the engine's also whose. */
    private static String called(Node node) {
        var space = node.getNamespaceURI();
        var own = node.getOwnerDocument().getDocumentElement().getNamespaceURI();
        return space == null || space.equals(own)
                ? node.getLocalName()
                : space.matches(CAMUNDA)
                        ? "camunda:" + node.getLocalName()
                        : space.equals(XMLNS) ? node.getNodeName() : "%s{%s}".formatted(node.getLocalName(), space);
    }

    /** A table's cell has no name: its rule's description tells where it stands. */
    private static String title(Element element) {
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
        return Diagram.children(element, "description")
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<Node> nodes(Node parent) {
        var all = parent.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item);
    }
}
