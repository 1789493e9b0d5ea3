package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What a diagram may say beside what the application ships: nothing listens at a step, nothing writes what has a meaning
 * already, such as an approval, and no shipped step is repeated or skipped by a count.
 */
class AddedParts implements ModelRule {

    private static final Set<String> LISTENERS = Set.of("taskListener", "executionListener");
    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");
    private static final Set<String> WRITING = Set.of(
            "resultVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "elementVariable",
            "initiator");
    private static final String REPEATED = "multiInstanceLoopCharacteristics";

    private final Predicate<String> isTaken;
    private final Predicate<String> isBlock;
    private final Function<String, String> oneName;
    private final Set<Part> shipped;
    private final Set<String> steps;

    /** Something that a diagram says at a step. */
    private record Part(String process, String step, String kind, String said) {}

    /** @param oneName the name by which all names of a component are known */
    AddedParts(
            Stream<Diagram> shipped,
            Predicate<String> isTaken,
            Predicate<String> isBlock,
            Function<String, String> oneName) {
        this.isTaken = isTaken;
        this.isBlock = isBlock;
        this.oneName = oneName;
        var elements = shipped.flatMap(Diagram::elements).toList();
        this.shipped = elements.stream().flatMap(this::parts).collect(Collectors.toSet());
        this.steps = elements.stream().map(AddedParts::place).collect(Collectors.toSet());
    }

    /** A trial ships nothing: what it tries has been judged where it comes from. */
    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        if (steps.isEmpty()) {
            return Stream.empty();
        }
        return model.all().flatMap(diagram -> diagram.elements().flatMap(element -> Stream.concat(
                        parts(element)
                                .filter(part -> !shipped.contains(part))
                                .flatMap(part -> added(element, part).stream()),
                        count(element).stream())
                .map(sentence -> diagram.problem(element, sentence))));
    }

    private Stream<Part> parts(Element element) {
        var name = element.getLocalName();
        var process = Diagram.processOf(element).orElse("");
        if (process.isEmpty()) {
            return Stream.empty();
        }
        if (LISTENERS.contains(name)) {
            var calls =
                    Diagram.camunda(element, "delegateExpression").findFirst().flatMap(Diagram::component);
            return Stream.of(new Part(
                    process,
                    step(element),
                    element.getAttribute("event"),
                    calls.map(oneName).orElse("")));
        }
        if (PARAMETERS.contains(name)) {
            var said = element.getAttribute("name");
            return Stream.of(new Part(
                    process,
                    step(element),
                    name + " " + element.getTextContent().strip(),
                    said));
        }
        return Stream.concat(
                Stream.of(name).filter(REPEATED::equals).map(kind -> new Part(process, step(element), kind, "")),
                WRITING.stream().flatMap(attribute -> Diagram.camunda(element, attribute)
                        .map(said -> new Part(process, step(element), attribute, said))));
    }

    private Optional<String> added(Element element, Part part) {
        if (LISTENERS.contains(element.getLocalName())) {
            return Optional.of(
                    "memakai pendengar (Listener) yang bukan bawaan langkah ini; hapus, dan pakai service task");
        }
        if (part.kind().equals(REPEATED)) {
            return Optional.of(
                            "mengulang langkah bawaan (Multi-instance), sehingga langkah itu dapat terlewat; hapus tandanya")
                    .filter(sentence -> steps.contains(part.process() + " " + part.step()));
        }
        return isTaken.test(part.said()) && !isForBlock(element)
                ? Optional.of(
                        "mengisi '%s', nama yang sudah berarti lain di sistem atau tidak diawali huruf kecil; beri nama lain"
                                .formatted(part.said()))
                : Optional.empty();
    }

    /** Known to a block alone, whose own rules judge it. */
    private boolean isForBlock(Element parameter) {
        return parameter.getLocalName().equals("inputParameter")
                && parameter.getParentNode().getParentNode().getParentNode() instanceof Element task
                && Diagram.camunda(task, "delegateExpression")
                        .flatMap(expression -> Diagram.component(expression).stream())
                        .anyMatch(isBlock);
    }

    private static Optional<String> count(Element element) {
        var said = element.getTextContent().strip();
        if (element.getLocalName().equals("loopCardinality") && !said.matches("[1-4]?[1-9]|[1-5]0")) {
            return Optional.of("mengulang '%s' kali; tulis angka dari 1 sampai 50".formatted(said));
        }
        return Diagram.camunda(element, "collection")
                .findFirst()
                .map(list -> "mengulang untuk tiap isi '%s' (Collection), padahal tidak ada isian berupa daftar;"
                                .formatted(list)
                        + " hapus, dan tulis angka dari 1 sampai 50 di Loop cardinality");
    }

    private static String place(Element element) {
        return Diagram.processOf(element).orElse("") + " " + element.getAttribute("id");
    }

    /** The id of the step, arrow or process that something is said at. */
    private static String step(Element part) {
        return part.getLocalName().matches(".*(?:Definition|Characteristics|Listener|Parameter)")
                ? Diagram.idOf((Element) part.getParentNode())
                : Diagram.idOf(part);
    }
}
