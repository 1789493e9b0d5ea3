package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import id.go.purbalinggakab.siliput.modeling.ModelHints;
import id.go.purbalinggakab.siliput.modeling.process.Flow.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The rules of bpmnlint that help a reader; those whose breach would mislead the engine are refused elsewhere. */
@Component
class DiagramHints implements ModelHints {

    @Override
    public List<ModelProblem> hints(String file, byte[] content) {
        try {
            var diagram = Diagram.read(file, content);
            return Nodes.processes(diagram)
                    .map(Flow::new)
                    .flatMap(flow -> flow.nodes.values().stream().flatMap(node -> hints(diagram, flow, node)))
                    .toList();
        } catch (RefusedDiagram unreadable) {
            return List.of();
        }
    }

    private static Stream<ModelProblem> hints(Diagram diagram, Flow flow, Element node) {
        var id = node.getAttribute("id");
        var in = arrows(flow.ways.stream().filter(way -> way.to().equals(id)));
        var out = arrows(flow.from(Flow.isScope(node) ? id + Flow.LEFT : id).stream());
        var isGateway = node.getLocalName().endsWith("Gateway");
        var asks = node.getLocalName().matches("(?:ex|in)clusiveGateway") && out.size() > 1;
        return Stream.concat(
                Stream.of(
                                hint(
                                        isUnnamed(node) && (!isGateway || asks),
                                        "belum bernama; beri nama yang dibaca petugas"
                                                + (asks ? ", misalnya pertanyaannya" : "")),
                                hint(
                                        isGateway && in.size() == 1 && out.size() == 1,
                                        "gateway ini tidak membagi dan tidak menyatukan apa pun; hapus"),
                                hint(
                                        isGateway && in.size() > 1 && out.size() > 1,
                                        "gateway ini menyatukan sekaligus membagi; pisahkan menjadi dua"),
                                hint(
                                        !isGateway && out.size() > 1,
                                        "panahnya bercabang tanpa gateway; tambahkan gateway supaya pembaca tahu apakah semua jalan ditempuh"),
                                hint(
                                        !isGateway && in.size() > 1,
                                        "beberapa panah menyatu tanpa gateway; tambahkan gateway penyatu"))
                        .flatMap(Optional::stream)
                        .map(sentence -> diagram.problem(node, sentence)),
                out.stream().flatMap(arrow -> Stream.of(
                                hint(
                                        asks
                                                && isUnnamed(arrow)
                                                && Asked.of(arrow).isPresent(),
                                        "panah ini belum bernama; tulis jawabannya, misalnya Ya"),
                                hint(
                                        out.stream()
                                                .anyMatch(other -> other != arrow
                                                        && other.getAttribute("targetRef")
                                                                .equals(arrow.getAttribute("targetRef"))),
                                        "ada panah lain di antara kedua langkah yang sama; sisakan satu"))
                        .flatMap(Optional::stream)
                        .map(sentence -> diagram.problem(arrow, sentence))));
    }

    private static List<Element> arrows(Stream<Way> ways) {
        return ways.flatMap(way -> way.arrow().stream()).toList();
    }

    private static boolean isUnnamed(Element element) {
        return element.getAttribute("name").isBlank();
    }

    private static Optional<String> hint(boolean applies, String sentence) {
        return Optional.of(sentence).filter(one -> applies);
    }
}
