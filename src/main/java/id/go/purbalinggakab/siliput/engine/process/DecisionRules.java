package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.PlainFeel;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What no decision table may hold, so that asking it costs little; places are named as Modeler shows them. */
class DecisionRules implements ModelRule {

    private static final int MOST_TEXTS = 5000;
    private static final int MOST_TOLD = 20;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(DecisionRules::problems);
    }

    private static Stream<ModelProblem> problems(Diagram diagram) {
        var texts = diagram.elements("text"::equals)
                .filter(text -> !"textAnnotation".equals(text.getParentNode().getLocalName()))
                .toList();
        var tooMany = texts.stream()
                .skip(MOST_TEXTS)
                .limit(1)
                .map(text -> diagram.problem(
                        text, "isinya lebih dari %d sel; bagilah menjadi beberapa tabel".formatted(MOST_TEXTS)));
        var chained = diagram.elements("requiredDecision"::equals)
                .map(link -> diagram.problem(
                        link,
                        "keputusan '%s' memakai hasil keputusan lain; tulislah semuanya dalam satu tabel"
                                .formatted(decision(link))));
        var wrong = texts.stream()
                .flatMap(text -> PlainFeel.problem(text.getTextContent())
                        .map(problem -> diagram.problem(text, "%s %s".formatted(place(text), problem)))
                        .stream())
                .limit(MOST_TOLD);
        return Stream.of(tooMany, chained, wrong).flatMap(problems -> problems);
    }

    private static String place(Element text) {
        var cell = text.getParentNode();
        if (!(cell.getParentNode() instanceof Element rule) || !"rule".equals(rule.getLocalName())) {
            return "keputusan '%s', elemen '%s'".formatted(decision(text), Diagram.idOf(text));
        }
        var column = cell.getLocalName().equals("inputEntry") ? "input" : "output";
        var label = siblings(rule)
                .filter(head -> column.equals(head.getLocalName()))
                .skip(number(cell) - 1)
                .map(Element.class::cast)
                .map(head -> head.getAttribute(head.hasAttribute("label") ? "label" : "id"))
                .findFirst();
        return "keputusan '%s', baris %d, kolom '%s'"
                .formatted(decision(text), number(rule), label.orElse(Diagram.idOf(text)));
    }

    private static long number(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getPreviousSibling)
                .filter(before -> Objects.equals(before.getLocalName(), node.getLocalName()))
                .count();
    }

    private static Stream<Node> siblings(Node node) {
        return Stream.iterate(node.getParentNode().getFirstChild(), Objects::nonNull, Node::getNextSibling);
    }

    private static String decision(Node node) {
        return Stream.iterate(node, Element.class::isInstance, Node::getParentNode)
                .filter(parent -> parent.getLocalName().equals("decision"))
                .map(Element.class::cast)
                .map(found -> found.getAttribute(found.hasAttribute("name") ? "name" : "id"))
                .findFirst()
                .orElse("tanpa nama");
    }
}
