package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.toMap;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.BeanFactory;
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

    private final ShippedModels shipped;
    private final BeanFactory beans;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var known = shipped.shipped()
                .flatMap(diagram -> Nodes.processes(diagram))
                .collect(toMap(process -> process.getAttribute("id"), process -> process));
        return model.all().flatMap(diagram -> Stream.of(
                        notExecutable(diagram),
                        renamed(diagram, known),
                        stolenMessages(diagram, known.values()),
                        Nodes.processes(diagram)
                                .filter(process -> known.containsKey(process.getAttribute("id")))
                                .flatMap(process -> kept(diagram, process, known.get(process.getAttribute("id")))))
                .flatMap(all -> all));
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

    /** A file of a shipped name that holds another process would leave the shipped one as it was, without a word. */
    private Stream<ModelProblem> renamed(Diagram diagram, Map<String, Element> known) {
        var key = diagram.file().replaceAll(".*/|\\.bpmn$|\\.bpmn20\\.xml$", "");
        return Stream.of(key)
                .filter(known::containsKey)
                .flatMap(own -> Nodes.processes(diagram).limit(1))
                .filter(process -> Nodes.processes(diagram)
                        .noneMatch(one -> one.getAttribute("id").equals(key)))
                .map(process -> diagram.problem(
                        process,
                        "Process id dahulu '%s'; kembalikan, atau beri berkas proses baru ini nama lain"
                                .formatted(key)));
    }

    private static Stream<ModelProblem> stolenMessages(Diagram diagram, Iterable<Element> known) {
        var owners = new LinkedHashMap<String, String>();
        known.forEach(process -> starts(process)
                .forEach(start ->
                        Fact.MESSAGE.of(start).forEach(message -> owners.put(message, process.getAttribute("id")))));
        return Nodes.processes(diagram).flatMap(process -> starts(process).flatMap(start -> Fact.MESSAGE
                .of(start)
                .filter(owners::containsKey)
                .filter(message -> !owners.get(message).equals(process.getAttribute("id")))
                .map(message -> diagram.problem(
                        start,
                        "dimulai oleh pesan '%s' milik proses %s; pakai nama pesan lain"
                                .formatted(message, owners.get(message))))));
    }

    private static Stream<Element> starts(Element process) {
        return Fact.children(process).filter(child -> child.getLocalName().equals("startEvent"));
    }

    private Stream<ModelProblem> kept(Diagram diagram, Element process, Element was) {
        var now = Nodes.in(process);
        var before = Nodes.in(was);
        var lost = before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        if (lost.size() > TOO_FOREIGN && lost.size() * 2 > before.size()) {
            return Stream.of(diagram.problem(
                    process,
                    "ini bukan proses '%s' yang dikenal (%d dari %d elemennya tidak ada); beri Process id lain"
                            .formatted(was.getAttribute("id"), lost.size(), before.size())));
        }
        return Stream.concat(
                lost.stream().map(id -> lost(diagram, process, before.get(id), before.keySet())),
                now.values().stream()
                        .filter(element -> before.containsKey(element.getAttribute("id")))
                        .flatMap(element -> changed(element, before.get(element.getAttribute("id")))
                                .map(sentence -> diagram.problem(element, sentence))));
    }

    /** Modeler gives what is pasted a new id: the likely one is named. */
    private ModelProblem lost(Diagram diagram, Element process, Element was, Set<String> known) {
        var id = was.getAttribute("id");
        return Nodes.in(process).values().stream()
                .filter(element -> !known.contains(element.getAttribute("id")))
                .filter(element -> isAlike(element, was))
                .findFirst()
                .map(element -> diagram.problem(
                        element, "id-nya dahulu '%s', dan program mengenalnya dengan id itu; kembalikan".formatted(id)))
                .orElseGet(() -> new ModelProblem(
                        diagram.file(),
                        id,
                        Diagram.line(process),
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
            var before = values(fact, was);
            var after = values(fact, now);
            return before.stream()
                    .filter(value -> !after.contains(value))
                    .map(value -> "%s dahulu '%s', sekarang %s; kembalikan"
                            .formatted(
                                    fact.words,
                                    value,
                                    after.isEmpty() ? "tidak ada" : "'%s'".formatted(String.join("', '", after))));
        });
    }

    /** Components count by any of their names, those of earlier diagrams included. */
    private List<String> values(Fact fact, Element element) {
        return fact.of(element)
                .map(value -> Diagram.component(value.substring(value.indexOf('$') < 0 ? 0 : value.indexOf('$')))
                        .filter(beans::containsBean)
                        .map(bean -> value.replace(bean, oneName(bean)))
                        .orElse(value))
                .filter(Objects::nonNull)
                .toList();
    }

    private String oneName(String bean) {
        return Stream.concat(Stream.of(bean), Arrays.stream(beans.getAliases(bean)))
                .sorted()
                .collect(Collectors.toList())
                .get(0);
    }
}
