package id.go.purbalinggakab.siliput.engine.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A BPMN or DMN file as plain XML, read without external entities. */
record Diagram(Document document) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/";

    static Diagram read(String file, byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new Diagram(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw new RefusedDiagram(file, List.of("bukan XML yang benar (%s)".formatted(e.getMessage())));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<Element> elements() {
        var all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }

    Stream<Element> elements(Predicate<String> localName) {
        return elements().filter(element -> localName.test(element.getLocalName()));
    }

    /** The executable process's key, where there is one. */
    Optional<String> processKey() {
        return elements("process"::equals)
                .filter(process -> process.getAttribute("isExecutable").equals("true"))
                .map(process -> process.getAttribute("id"))
                .findFirst();
    }

    /** The value of an attribute in the engine's namespace, empty where it is not set. */
    static Optional<String> camunda(Element element, String name) {
        return attributes(element)
                .filter(Diagram::isCamunda)
                .filter(attribute -> attribute.getLocalName().equals(name))
                .map(Attr::getValue)
                .findFirst();
    }

    static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Attr.class::cast);
    }

    static boolean isCamunda(Attr attribute) {
        return attribute.getNamespaceURI() != null
                && attribute.getNamespaceURI().startsWith(CAMUNDA);
    }

    /** The nearest id from here upwards: what an administrator finds in Modeler. */
    static String idOf(Element element) {
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
