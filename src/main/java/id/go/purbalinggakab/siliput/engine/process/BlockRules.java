package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.BlockParameter;
import id.go.purbalinggakab.siliput.engine.BlockParameter.Kind;
import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.identity.Procedures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.w3c.dom.Element;

/** What a diagram tells the building blocks that it uses: every parameter known, given, and one that can be meant. */
@RequiredArgsConstructor
class BlockRules implements ModelRule {

    private final Function<String, Optional<BuildingBlock>> blocks;

    /** Whether a name means something else already. */
    private final Predicate<String> isTaken;

    /** A block where a diagram uses it. */
    private record Call(Element element, BuildingBlock block, Map<String, String> inputs) {}

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(diagram -> {
            var calls = diagram.elements()
                    .flatMap(element -> block(element).map(block -> new Call(element, block, inputs(element))).stream())
                    .toList();
            if (calls.isEmpty()) {
                return Stream.empty();
            }
            var values =
                    new BlockValues(DeclaredFields.of(diagram, model), results(calls), LimitRows.of(model), isTaken);
            return calls.stream()
                    .flatMap(call -> problems(call, values).map(text -> diagram.problem(call.element(), text)));
        });
    }

    private Optional<BuildingBlock> block(Element element) {
        return Diagram.camunda(element, "delegateExpression")
                .flatMap(expression -> Diagram.component(expression).stream())
                .flatMap(name -> blocks.apply(name).stream())
                .findFirst();
    }

    /** What blocks leave in the case, and whether it is a time. */
    private static Map<String, Boolean> results(List<Call> calls) {
        var results = new HashMap<String, Boolean>();
        for (var call : calls) {
            var time = call.block().parameters().stream().anyMatch(parameter -> parameter.kind() == Kind.SERVICE);
            call.block().parameters().stream()
                    .filter(parameter -> parameter.kind() == Kind.RESULT)
                    .flatMap(parameter -> Stream.ofNullable(call.inputs().get(parameter.name())))
                    .forEach(name -> results.put(name.strip(), time));
        }
        return results;
    }

    private static Stream<String> problems(Call call, BlockValues values) {
        var block = call.block();
        if (!call.element().getLocalName().equals("serviceTask")) {
            return Stream.of("memakai blok \"%s\" di luar service task".formatted(block.label()));
        }
        var known =
                block.parameters().stream().map(BlockParameter::name).collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(
                        place(call),
                        call.inputs().keySet().stream()
                                .filter(name -> !known.contains(name))
                                .map(name -> "memberi parameter '%s' yang tidak dikenal blok \"%s\" (yang ada: %s)"
                                        .formatted(name, block.label(), String.join(", ", known))),
                        block.parameters().stream()
                                .flatMap(parameter ->
                                        values
                                                .problem(
                                                        parameter, call.inputs().getOrDefault(parameter.name(), ""))
                                                .stream()))
                .flatMap(all -> all);
    }

    private static Stream<String> place(Call call) {
        var async = Diagram.camunda(call.element(), "asyncBefore").anyMatch("true"::equals);
        return Stream.concat(
                Stream.of("memakai blok tanpa asyncBefore=\"true\"; dengan itu kegagalannya menjadi insiden")
                        .filter(text -> !async),
                Diagram.processElement(call.element()).flatMap(process -> place(process, call.block())).stream());
    }

    /** A shipped case keeps its own deadlines; what is opened case by case is told to nobody else. */
    private static Optional<String> place(Element process, BuildingBlock block) {
        var key = process.getAttribute("id");
        if (Procedures.isOwn(key)) {
            return OwnProcessRules.properties(process).containsKey(OwnCases.PREFIX)
                    ? Optional.empty()
                    : Optional.of("memakai blok, padahal prosesnya belum punya %s".formatted(OwnCases.PREFIX));
        }
        if (CaseByCase.PROCESSES.contains(key)) {
            return Optional.of("memakai blok, padahal perkara proses ini hanya dibuka satu per satu; pakai user task");
        }
        if (!Procedures.isCase(key)) {
            return Optional.of("memakai blok, padahal proses ini bukan perkara; gambar blok itu di proses perkaranya");
        }
        return block.parameters().stream().anyMatch(parameter -> parameter.kind() == Kind.SERVICE)
                ? Optional.of("memakai blok \"%s\", padahal proses bawaan menghitung tenggatnya sendiri; hapus"
                        .formatted(block.label()))
                : Optional.empty();
    }

    static Map<String, String> inputs(Element element) {
        return Diagram.children(element, "extensionElements")
                .flatMap(extension -> Diagram.children(extension, "inputOutput"))
                .flatMap(mapping -> Diagram.children(mapping, "inputParameter"))
                .collect(Collectors.toMap(
                        input -> input.getAttribute("name"), Element::getTextContent, (one, again) -> again));
    }
}
