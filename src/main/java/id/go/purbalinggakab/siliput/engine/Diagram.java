package id.go.purbalinggakab.siliput.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A BPMN or DMN file as plain XML, read without external entities; every element knows its line. */
public record Diagram(String file, Document document) {

    private static final Pattern COMPONENT = Pattern.compile("\\$\\{(\\w+)}");
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/";

    /** The engine's former name, which it still obeys. */
    private static final String ACTIVITI = "http://activiti.org/";

    private static final String LINE = "line";

    /** Whoever walks the tree may do so by recursion. */
    static final int DEEPEST = 100;

    private static final int MOST = 50_000;

    /** @throws RefusedDiagram where it is no XML, with line and column */
    public static Diagram read(String file, byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            var lines = lines(file, bytes);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            var diagram = new Diagram(file, builder.parse(new ByteArrayInputStream(bytes)));
            var line = lines.iterator();
            diagram.elements().forEach(element -> element.setUserData(LINE, line.next(), null));
            return diagram;
        } catch (SAXParseException e) {
            throw new RefusedDiagram(List.of(new ModelProblem(file, "", e.getLineNumber(), XmlWords.of(e))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read before the tree is built: of each element, and refused where there is no end to them. */
    private static List<Integer> lines(String file, byte[] bytes)
            throws SAXException, IOException, ParserConfigurationException {
        var lines = new ArrayList<Integer>();
        var factory = SAXParserFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler() {

            private Locator at;
            private int depth;

            @Override
            public void setDocumentLocator(Locator locator) {
                at = locator;
            }

            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                lines.add(at.getLineNumber());
                depth++;
                require(depth <= DEEPEST, "elemen bersarang lebih dari %d tingkat", DEEPEST);
                require(lines.size() <= MOST, "berisi lebih dari %d elemen", MOST);
            }

            @Override
            public void endElement(String uri, String local, String name) {
                depth--;
            }

            private void require(boolean holds, String words, int most) {
                if (!holds) {
                    throw new RefusedDiagram(List.of(new ModelProblem(
                            file,
                            "",
                            at.getLineNumber(),
                            words.formatted(most) + "; buat yang lebih sederhana dengan Camunda Modeler")));
                }
            }
        });
        return lines;
    }

    public static int line(Element element) {
        return (Integer) element.getUserData(LINE);
    }

    /** What is wrong with one of its elements. */
    public ModelProblem problem(Element element, String sentence) {
        return new ModelProblem(file, idOf(element), line(element), sentence);
    }

    public Stream<Element> elements() {
        var all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }

    public Stream<Element> elements(Predicate<String> localName) {
        return elements().filter(element -> localName.test(element.getLocalName()));
    }

    /** The executable process's key, where there is one. */
    public Optional<String> processKey() {
        return elements("process"::equals)
                .filter(process -> process.getAttribute("isExecutable").equals("true"))
                .map(process -> process.getAttribute("id"))
                .findFirst();
    }

    /** The values of an attribute in the engine's namespaces: none where it is not set, rarely two. */
    public static Stream<String> camunda(Element element, String name) {
        return attributes(element)
                .filter(Diagram::isCamunda)
                .filter(attribute -> attribute.getLocalName().equals(name))
                .map(Attr::getValue);
    }

    public static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Attr.class::cast);
    }

    /** In the engine's namespace, or a plain one of an element there, such as a listener's. */
    public static boolean isCamunda(Attr attribute) {
        return isIn(CAMUNDA, attribute)
                || attribute.getNamespaceURI() == null && isIn(CAMUNDA, attribute.getOwnerElement());
    }

    public static boolean isCamunda(Element element) {
        return isIn(CAMUNDA, element);
    }

    public static boolean isBpmn(Element element) {
        return isIn(BPMN, element);
    }

    public static boolean isActiviti(Node node) {
        return isIn(ACTIVITI, node);
    }

    private static boolean isIn(String namespace, Node node) {
        return node.getNamespaceURI() != null && node.getNamespaceURI().startsWith(namespace);
    }

    /** The component that an expression names and nothing else. */
    public static Optional<String> component(String expression) {
        return Optional.of(COMPONENT.matcher(expression))
                .filter(Matcher::matches)
                .map(name -> name.group(1));
    }

    /** The key of the process that it stands in. */
    public static Optional<String> processOf(Node node) {
        return processElement(node).map(process -> process.getAttribute("id"));
    }

    public static Optional<Element> processElement(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParentNode)
                .filter(above -> "process".equals(above.getLocalName()))
                .map(Element.class::cast)
                .findFirst();
    }

    public static Stream<Element> children(Element parent, String localName) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> localName.equals(child.getLocalName()));
    }

    /** The text right in it, as the engine takes it: with other elements between, too. */
    public static String ownText(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
    }

    /** The nearest id from here upwards: what an administrator finds in Modeler. */
    public static String idOf(Element element) {
        var id = element.getAttribute("id");
        if (!id.isEmpty()) {
            return id;
        }
        return element.getParentNode() instanceof Element parent ? idOf(parent) : element.getLocalName();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {
            // nothing a diagram would break by
        }

        @Override
        public void error(SAXParseException problem) throws SAXParseException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXParseException {
            throw problem;
        }
    }
}
