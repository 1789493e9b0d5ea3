package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What code relies on about an element, besides its id; the words are those of Modeler's panel. */
enum Fact {
    TYPE("jenis", element -> Stream.of(element.getLocalName())),
    PLACE("letak (di dalam)", element -> Stream.of(((Element) element.getParentNode()).getAttribute("id"))),
    ATTACHED("tempat menempel", element -> attribute(element, "attachedToRef")),
    INTERRUPTS("sifat menghentikan (cancelActivity)", element -> Stream.of(element)
            .filter(one -> one.getLocalName().equals("boundaryEvent"))
            .map(one -> one.getAttribute("cancelActivity").equals("false") ? "tidak" : "ya")),
    TRIGGERED("pemicu (triggeredByEvent)", element -> attribute(element, "triggeredByEvent")),
    EVENT("peristiwa", element -> definitions(element).map(Element::getLocalName)),
    MESSAGE("pesan", element -> definitions(element).flatMap(one -> named(one, "messageRef", "name"))),
    ERROR("kode galat", element -> definitions(element).flatMap(one -> named(one, "errorRef", "errorCode"))),
    TIMER_KIND(
            "macam waktu",
            element -> definitions(element).flatMap(Fact::children).map(Element::getLocalName)),
    TIMER("waktu", element -> definitions(element)
            .flatMap(Fact::children)
            .map(Diagram::ownText)
            .map(String::strip)
            .filter(text -> text.startsWith("${"))),
    FORM("formulir (Form key)", element -> Diagram.camunda(element, "formKey").map(key -> "ada")),
    OFFERED("grup penerima", element -> Diagram.camunda(element, "candidateGroups")
            .map(groups -> "ada")),
    COMPONENT("komponen (Delegate expression)", element -> Diagram.camunda(element, "delegateExpression")),
    DECISION("tabel keputusan", element -> Diagram.camunda(element, "decisionRef")),
    RESULT("hasil tabel", element -> Stream.of("resultVariable", "mapDecisionResult")
            .flatMap(name -> Diagram.camunda(element, name))),
    SAVED("titik simpan (Asynchronous)", element -> Stream.of("asyncBefore", "asyncAfter")
            .filter(name -> Diagram.camunda(element, name).anyMatch("true"::equals))),
    LISTENER("pendengar (Listener)", element -> extensions(element, "taskListener", "executionListener")
            .map(one -> one.getAttribute("event") + " " + one.getAttribute("delegateExpression"))),
    PARAMETER("masukan atau keluaran", element -> extensions(element, "inputOutput")
            .flatMap(Fact::children)
            .map(one -> one.getAttribute("name") + " = " + one.getTextContent().strip()));

    final String words;
    private final Function<Element, Stream<String>> values;

    Fact(String words, Function<Element, Stream<String>> values) {
        this.words = words;
        this.values = values;
    }

    Stream<String> of(Element element) {
        return values.apply(element);
    }

    static Stream<Element> definitions(Element element) {
        return children(element).filter(child -> child.getLocalName().endsWith("EventDefinition"));
    }

    static Stream<Element> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Stream<Element> extensions(Element element, String... names) {
        return children(element)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(Fact::children)
                .filter(child -> Arrays.asList(names).contains(child.getLocalName()));
    }

    private static Stream<String> attribute(Element element, String name) {
        return Stream.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }

    /** The name of the message or error that an event refers to. */
    private static Stream<String> named(Element definition, String reference, String attribute) {
        return attribute(definition, reference)
                .map(id -> id.replaceAll(".*:", ""))
                .flatMap(id -> children(definition.getOwnerDocument().getDocumentElement())
                        .filter(one -> one.getAttribute("id").equals(id)))
                .flatMap(one -> attribute(one, attribute));
    }

    static Optional<String> component(Element element) {
        return COMPONENT.of(element).findFirst();
    }
}
