package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.Diagram;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whatever somebody changes in a shipped file, an approver sees that there is a change and where. */
class ComparisonProperties {

    private static final String ARROWS = "incoming|outgoing|flowNodeRef";
    private static final Map<String, byte[]> SHIPPED = Edit.shipped();
    private static final List<String> MODELS =
            SHIPPED.keySet().stream().filter(name -> !ModelName.isForm(name)).toList();
    private static final List<String> FORMS =
            SHIPPED.keySet().stream().filter(ModelName::isForm).toList();

    @Property(tries = 600)
    void anEditOfADiagramOrTableIsShown(@ForAll long seed) {
        var random = new Random(seed);
        var file = any(MODELS, random);
        var diagram = Diagram.read(file, SHIPPED.get(file));
        var what = edit(any(diagram.elements().toList(), random), random);
        Assume.that(!what.isEmpty());

        assertShown(file, text(diagram), what);
    }

    @Property(tries = 300)
    void anEditOfAFormIsShown(@ForAll long seed) {
        var random = new Random(seed);
        var file = any(FORMS, random);
        var lines = new ArrayList<>(ModelName.text(SHIPPED.get(file)).lines().toList());
        var at = random.nextInt(lines.size() - 1);
        Assume.that(!lines.get(at).isBlank()
                && !lines.get(at).strip().equals(lines.get(at + 1).strip()));
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.add(at, lines.remove(at + 1));
            default -> lines.set(at, lines.get(at).stripTrailing() + "x");
        }
        Assume.that(lines.stream().anyMatch(line -> !line.isBlank()));
        Assume.that(!stripped(String.join("\n", lines)).equals(stripped(ModelName.text(SHIPPED.get(file)))));

        assertShown(file, String.join("\n", lines), "line " + (at + 1));
    }

    private static List<String> stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void assertShown(String file, String after, String what) {
        var told = Comparison.of(file, Optional.of(SHIPPED.get(file)), after.getBytes(StandardCharsets.UTF_8));
        assertThat(told.rows()).as("%s of %s: %s", what, file, told.note()).isNotEmpty();
    }

    /** @return what was done; blank where it is nothing, or proven to change nothing */
    private static String edit(Element element, Random random) {
        var attributes = Diagram.attributes(element)
                .filter(one -> !one.getName().matches("xmlns.*|exporter.*"))
                .filter(one -> !(isDrawing(element) && one.getName().equals("id")))
                .toList();
        var parent = element.getParentNode();
        var path = Diagram.idOf(element) + "/" + element.getNodeName() + " ";
        var isRoot = !(parent instanceof Element);
        switch (random.nextInt(8)) {
            case 0 -> {
                return attributes.isEmpty() ? "" : path + "value of " + changed(any(attributes, random));
            }
            case 1 -> {
                if (attributes.isEmpty()) {
                    return "";
                }
                var gone = any(attributes, random);
                element.removeAttributeNode(gone);
                return path + "no " + gone.getName();
            }
            case 2 -> {
                if (attributes.isEmpty()) {
                    return "";
                }
                var moved = any(attributes, random);
                element.removeAttributeNode(moved);
                element.setAttributeNS("urn:lain", "lain:" + moved.getLocalName(), moved.getValue());
                return path + "elsewhere " + moved.getName();
            }
            case 3 -> {
                var text = nodes(element).stream()
                        .filter(node -> node.getNodeType() == Node.TEXT_NODE
                                && !node.getNodeValue().isBlank())
                        .findFirst();
                text.ifPresent(node -> node.setNodeValue(node.getNodeValue() + "x"));
                return text.isEmpty() ? "" : path + "text";
            }
            case 4 -> {
                if (isRoot) {
                    return "";
                }
                parent.removeChild(element);
                return path + "removed";
            }
            case 5 -> {
                if (isRoot || element.getLocalName().matches(ARROWS)) {
                    return "";
                }
                parent.insertBefore(element.cloneNode(true), element);
                return path + "twice";
            }
            case 6 -> {
                var next = nextElement(element);
                if (isRoot
                        || next.isEmpty()
                        || isDrawing(element)
                        || isDrawing(next.get())
                        || element.getLocalName().matches(ARROWS)
                        || next.get().getLocalName().matches(ARROWS)
                        || element.isEqualNode(next.get())) {
                    return "";
                }
                parent.insertBefore(next.get(), element);
                return path + "after its neighbour";
            }
            default -> {
                element.getOwnerDocument().renameNode(element, element.getNamespaceURI(), "lain");
                return path + "renamed";
            }
        }
    }

    private static String changed(Attr attribute) {
        attribute.setValue(attribute.getValue() + "x");
        return attribute.getName();
    }

    private static boolean isDrawing(Element element) {
        return element.getNamespaceURI().matches(".*/(DI|DC|DMNDI)/?");
    }

    private static Optional<Element> nextElement(Element element) {
        for (var next = element.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof Element found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static List<Node> nodes(Element parent) {
        var all = parent.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item).toList();
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String text(Diagram diagram) {
        try {
            var written = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(diagram.document()), new StreamResult(written));
            return written.toString(StandardCharsets.UTF_8);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
