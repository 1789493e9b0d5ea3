package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** No case stops or ends where nobody drew an end: the engine takes a missing arrow for one, without a word. */
@Component
@Order(60)
@RequiredArgsConstructor
class WaysEnd implements ModelRule {

    private static final int MOST_TOLD = 6;

    private final ShippedModels shipped;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        // a trial ships nothing, and its commands are bounded
        var isTrial = shipped.shipped().findAny().isEmpty();
        return Proposed.all(model, shipped)
                .flatMap(one ->
                        Stream.concat(problems(one.diagram(), one.flow()), isTrial ? Stream.empty() : endless(one)));
    }

    private static Stream<ModelProblem> endless(Proposed one) {
        return EndlessWays.of(one).stream().map(round -> one.diagram()
                .problem(
                        one.flow().nodes.get(round.get(0)),
                        "berputar tanpa menunggu siapa pun (%s); sisipkan tugas petugas, pesan, atau waktu tunggu"
                                .formatted(round.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")))));
    }

    private static Stream<ModelProblem> problems(Diagram diagram, Flow flow) {
        var reached = flow.reached();
        var ending = flow.ending();
        return flow.nodes.entrySet().stream()
                .flatMap(node -> sentence(node.getKey(), node.getValue(), flow)
                        .or(() -> Stream.of(node)
                                .filter(one -> !reached.contains(one.getKey()) && !Flow.isEventScope(one.getValue()))
                                .map(one -> "tidak dapat dicapai dari awal mana pun; tarik panah ke sini")
                                .findFirst())
                        .or(() -> Stream.of(node)
                                .filter(one -> !ending.contains(one.getKey()) && !Flow.isEventScope(one.getValue()))
                                .map(one -> "berputar tanpa pernah sampai ke akhir; tambahkan jalan ke End event")
                                .findFirst())
                        .map(sentence -> diagram.problem(node.getValue(), sentence))
                        .stream());
    }

    private static Optional<String> sentence(String id, Element node, Flow flow) {
        if (Flow.isEventScope(node) || Fact.EVENT.of(node).anyMatch(event -> event.startsWith("link"))) {
            return Optional.empty();
        }
        var starts =
                node.getLocalName().equals("startEvent") || node.getLocalName().equals("boundaryEvent");
        if (!starts
                && flow.ways.stream()
                        .noneMatch(way -> way.to().equals(id) && way.arrow().isPresent())) {
            return Optional.of("tidak ada panah yang menuju ke sini; tarik panah, atau hapus elemen ini");
        }
        var left = Flow.isScope(node) ? id + Flow.LEFT : id;
        return !Flow.isEnd(node)
                        && flow.from(left).stream().noneMatch(way -> way.arrow().isPresent())
                ? Optional.of("tidak ada panah keluar: perkara akan berakhir di sini tanpa kata; tarik panah ke langkah"
                        + " berikutnya")
                : Optional.empty();
    }
}
