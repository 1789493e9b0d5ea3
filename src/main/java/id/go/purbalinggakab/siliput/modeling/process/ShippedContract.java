package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * A shipped process stays what code was written for: its elements keep id and meaning wherever an administrator adds
 * more. Read from the shipped diagrams, so that nothing is said twice.
 */
@Component
@Order(50)
@RequiredArgsConstructor
class ShippedContract implements ModelRule {

    private static final int TOO_FOREIGN = 10;
    private static final Set<String> ROOTS = Set.of("process", "decision");

    private final ShippedModels shipped;
    private final ComponentNames names;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var named = shipped.shipped()
                .flatMap(diagram -> diagram.elements(ROOTS::contains))
                .map(root -> root.getAttribute("id"))
                .collect(Collectors.toSet());
        var owners = new LinkedHashMap<String, String>();
        shipped.shipped().flatMap(Nodes::processes).forEach(process -> starts(process)
                .flatMap(Fact.MESSAGE::of)
                .forEach(message -> owners.put(message, process.getAttribute("id"))));
        return Stream.concat(
                model.all().flatMap(diagram -> Stream.concat(notExecutable(diagram), misnamed(diagram, named))),
                Proposed.all(model, shipped)
                        .flatMap(one -> Stream.concat(
                                stolenMessages(one, owners),
                                one.was().stream().flatMap(was -> kept(one.diagram(), one.flow(), was)))));
    }

    private static Stream<ModelProblem> notExecutable(Diagram diagram) {
        var all = Nodes.processes(diagram).toList();
        return all.stream().anyMatch(process -> process.getAttribute("isExecutable")
                        .equals("true"))
                ? Stream.empty()
                : all.stream()
                        .map(process -> diagram.problem(
                                process,
                                "proses ini tidak dijalankan (isExecutable bukan true), sehingga pemasangannya tidak"
                                        + " berbuat apa-apa; centang Executable"));
    }

    /** A file of another name would count as another process or table, and leave the one meant as it was. */
    private static Stream<ModelProblem> misnamed(Diagram diagram, Set<String> known) {
        var key = diagram.file().replaceAll(".*/|\\.(?:bpmn|dmn|bpmn20\\.xml|dmn11\\.xml)$", "");
        var roots = diagram.elements(ROOTS::contains).toList();
        var isRight = roots.stream().anyMatch(root -> root.getAttribute("id").equals(key))
                || !known.contains(key) && !diagram.file().startsWith("processes/");
        return roots.stream()
                .limit(isRight ? 0 : 1)
                .map(root -> diagram.problem(
                        root,
                        known.contains(key)
                                ? "id-nya dahulu '%s', dan program mengenalnya dengan id itu; kembalikan, atau beri berkas ini nama lain"
                                        .formatted(key)
                                : "berkasnya bernama lain; samakan: namai berkas itu %s%s"
                                        .formatted(
                                                root.getAttribute("id"),
                                                root.getLocalName().equals("process") ? ".bpmn" : ".dmn")));
    }

    private static Stream<ModelProblem> stolenMessages(Proposed one, Map<String, String> owners) {
        return starts(one.process()).flatMap(start -> Fact.MESSAGE
                .of(start)
                .filter(message -> !owners.getOrDefault(message, one.id()).equals(one.id()))
                .map(message -> one.diagram()
                        .problem(
                                start,
                                "dimulai oleh pesan '%s' milik proses %s; pakai nama pesan lain"
                                        .formatted(message, owners.get(message)))));
    }

    private static Stream<Element> starts(Element process) {
        return Fact.children(process).filter(child -> child.getLocalName().equals("startEvent"));
    }

    private Stream<ModelProblem> kept(Diagram diagram, Flow flow, Flow was) {
        var now = flow.nodes;
        var before = was.nodes;
        var lost = before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        if (lost.size() > TOO_FOREIGN && lost.size() * 2 > before.size()) {
            return Stream.of(diagram.problem(
                    flow.process,
                    "ini bukan proses '%s' yang dikenal (%d dari %d elemennya tidak ada); beri Process id lain"
                            .formatted(flow.process.getAttribute("id"), lost.size(), before.size())));
        }
        return Stream.concat(
                lost.stream().map(id -> lost(diagram, flow, before.get(id), before.keySet())),
                now.values().stream()
                        .filter(element -> before.containsKey(element.getAttribute("id")))
                        .flatMap(element -> changed(element, before.get(element.getAttribute("id")))
                                .map(sentence -> diagram.problem(element, sentence))));
    }

    /** Modeler gives what is pasted a new id: the likely one is named. */
    private static ModelProblem lost(Diagram diagram, Flow flow, Element was, Set<String> known) {
        var id = was.getAttribute("id");
        return flow.nodes.values().stream()
                .filter(element -> !known.contains(element.getAttribute("id")))
                .filter(element -> isAlike(element, was))
                .findFirst()
                .map(element -> diagram.problem(
                        element, "id-nya dahulu '%s', dan program mengenalnya dengan id itu; kembalikan".formatted(id)))
                .orElseGet(() -> new ModelProblem(
                        diagram.file(),
                        id,
                        Diagram.line(flow.process),
                        "'%s' tidak ada lagi, padahal program membutuhkannya; kembalikan dari versi yang berlaku"
                                .formatted(Optional.of(was.getAttribute("name"))
                                        .filter(name -> !name.isEmpty())
                                        .orElse(was.getLocalName()))));
    }

    private static boolean isAlike(Element one, Element other) {
        return one.getLocalName().equals(other.getLocalName())
                && (one.getAttribute("name").equals(other.getAttribute("name"))
                        || Fact.component(one).isPresent()
                                && Fact.component(one).equals(Fact.component(other)));
    }

    private Stream<String> changed(Element now, Element was) {
        return Arrays.stream(Fact.values()).flatMap(fact -> {
            var before = fact.of(was).map(names::one).toList();
            var after = fact.of(now).map(names::one).toList();
            return before.stream()
                    .filter(value -> !after.contains(value))
                    .map(value -> "%s dahulu '%s', sekarang %s; kembalikan"
                            .formatted(
                                    fact.words,
                                    value,
                                    after.isEmpty() ? "tidak ada" : "'%s'".formatted(String.join("', '", after))));
        });
    }
}
