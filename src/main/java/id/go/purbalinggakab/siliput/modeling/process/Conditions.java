package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.modeling.process.Asked.Comparison;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Every gateway knows a way for whatever comes, and every condition asks for what can be. */
@Component
@Order(65)
@RequiredArgsConstructor
class Conditions implements ModelRule {

    private static final Set<String> ASKING = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final Set<String> NUMBERS = Set.of("priority", "jobPriority", "taskPriority");
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    private final Vocabulary vocabulary;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var variables = vocabulary.of(model);
        return model.all().flatMap(diagram -> Nodes.processes(diagram).flatMap(process -> {
            var flow = new Flow(process);
            return Stream.concat(
                    flow.nodes.values().stream()
                            .filter(node -> ASKING.contains(node.getLocalName()))
                            .flatMap(node -> gateway(diagram, flow, node, variables)),
                    Nodes.within(process).flatMap(element -> expressions(diagram, element, flow, variables)));
        }));
    }

    private static Stream<ModelProblem> gateway(Diagram diagram, Flow flow, Element node, Variables variables) {
        var arrows = flow.from(node.getAttribute("id")).stream()
                .flatMap(way -> way.arrow().stream())
                .toList();
        if (arrows.size() < 2) {
            return Stream.empty();
        }
        var standard =
                arrows.stream().filter(arrow -> Ways.isDefault(flow, arrow)).findFirst();
        var open = arrows.stream()
                .filter(arrow -> Asked.of(arrow).isEmpty()
                        && standard.filter(arrow::equals).isEmpty())
                .toList();
        var isExclusive = node.getLocalName().equals("exclusiveGateway");
        var problems = isExclusive
                ? open.stream()
                        .map(arrow -> diagram.problem(
                                arrow, "belum bersyarat; beri syarat, atau jadikan jalan bawaan (Default flow)"))
                : Stream.<ModelProblem>empty();
        var stuck = Stream.of(node)
                .filter(one -> standard.isEmpty() && open.isEmpty() && !isExhaustive(arrows.stream(), variables))
                .map(
                        one -> diagram.problem(
                                one,
                                "tidak punya jalan bila tak satu pun syaratnya terpenuhi; tandai satu panah sebagai Default flow"));
        var contradiction = standard.stream()
                .filter(arrow -> Asked.of(arrow).isPresent())
                .map(arrow ->
                        diagram.problem(arrow, "jalan bawaan (Default flow) tidak boleh bersyarat; hapus syaratnya"));
        return Stream.of(problems, stuck, contradiction).flatMap(all -> all);
    }

    private static boolean isExhaustive(Stream<Element> arrows, Variables variables) {
        var asked = arrows.flatMap(arrow -> Asked.of(arrow).stream()).toList();
        var names = asked.stream()
                .flatMap(Asked::comparisons)
                .map(Comparison::variable)
                .collect(Collectors.toSet());
        return names.size() == 1
                && names.stream()
                        .allMatch(name -> !variables.options(name).isEmpty()
                                && variables.options(name).stream().allMatch(value -> asked.stream()
                                        .anyMatch(one -> one.holds(name, value).equals(Optional.of(true)))));
    }

    private static Stream<ModelProblem> expressions(Diagram diagram, Element element, Flow flow, Variables variables) {
        var isCondition = element.getLocalName().equals("conditionExpression");
        var isParameter = element.getLocalName().equals("inputParameter");
        var texts = isCondition || isParameter || TIMES.contains(element.getLocalName())
                ? Stream.of(element.getTextContent())
                : Stream.of("dueDate", "followUpDate", "assignee").flatMap(name -> Diagram.camunda(element, name));
        var unknown = texts.flatMap(Asked::variables)
                .distinct()
                .filter(name -> !variables.isKnown(name))
                .map(name -> "membaca '%s' yang tidak diisi formulir atau program mana pun%s"
                        .formatted(
                                name,
                                variables
                                        .like(name)
                                        .map("; maksudnya '%s'?"::formatted)
                                        .orElse("; pakai nama isian yang ada")));
        var compared = !isCondition
                ? Stream.<String>empty()
                : Stream.concat(
                        Stream.of(new Asked(element.getTextContent()))
                                .filter(asked -> !asked.isExpression())
                                .map(asked -> "syarat '%s' bukan ungkapan; bentuknya ${isian == 'NILAI'}"
                                        .formatted(asked.text().strip())),
                        new Asked(element.getTextContent())
                                .comparisons()
                                .flatMap(one -> value(one, flow, variables).stream()));
        var numbers = NUMBERS.stream().flatMap(name -> Diagram.camunda(element, name)
                .map(String::strip)
                .filter(text -> !text.matches("\\d{1,4}")
                        && Diagram.component(text).filter(variables::isNumber).isEmpty())
                .map(text -> "%s '%s' bukan angka; tulis angka, misalnya 50, atau ${isian} berjenis number"
                        .formatted(name, text)));
        return Stream.of(unknown, compared, numbers)
                .flatMap(all -> all)
                .map(sentence -> diagram.problem(element, sentence));
    }

    private static Optional<String> value(Comparison asked, Flow flow, Variables variables) {
        if (variables.isFlag(asked.variable())) {
            return Optional.of(
                    "'%1$s' bernilai ya atau tidak; tulis ${%1$s} atau ${!%1$s}".formatted(asked.variable()));
        }
        var options = variables.options(asked.variable());
        var wrong = options.isEmpty()
                ? variables.isKnown(asked.variable())
                        && variables.isNeverSet(asked.variable(), asked.value(), new HashSet<>(flow.nodes.keySet()))
                : !options.contains(asked.value()) && !asked.value().isEmpty();
        return Optional.of("'%s' tidak pernah bernilai '%s'; %s"
                        .formatted(
                                asked.variable(),
                                asked.value(),
                                options.isEmpty()
                                        ? "pakai nilai yang diisi program"
                                        : "pilih dari " + String.join(", ", options)))
                .filter(sentence -> wrong);
    }
}
