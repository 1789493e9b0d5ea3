package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import id.go.purbalinggakab.siliput.modeling.process.Flow.Way;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What a shipped timer at a boundary always did at once, such as recording a breach, it does on every way still. */
@Component
@Order(68)
@RequiredArgsConstructor
class DueTimers implements ModelRule {

    private final ShippedModels shipped;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return Proposed.all(model, shipped).flatMap(one -> one.was().stream().flatMap(was -> was.nodes.values().stream()
                .filter(DueTimers::isTimer)
                .map(timer -> timer.getAttribute("id"))
                .filter(one.flow().nodes::containsKey)
                .flatMap(timer -> was.nodes.keySet().stream()
                        .filter(step -> Fact.component(was.nodes.get(step)).isPresent())
                        .filter(step -> always(was, timer, step) && !always(one.flow(), timer, step))
                        .map(step -> one.diagram()
                                .problem(
                                        one.flow().nodes.get(timer),
                                        "dahulu langsung menjalankan '%s' pada setiap jalan; arahkan lewat langkah itu, tanpa menunggu dahulu"
                                                .formatted(step))))));
    }

    private static boolean isTimer(Element node) {
        return node.getLocalName().equals("boundaryEvent")
                && Fact.EVENT.of(node).anyMatch("timerEventDefinition"::equals);
    }

    private static boolean always(Flow flow, String timer, String step) {
        var known = new HashMap<String, Boolean>();
        return ahead(flow, timer).allMatch(node -> always(flow, node, step, known))
                && ahead(flow, timer).findAny().isPresent();
    }

    /** Whether the step comes on every way from here before the case waits or ends; a round comes to nothing. */
    private static boolean always(Flow flow, String node, String step, Map<String, Boolean> known) {
        if (node.equals(step)) {
            return true;
        }
        if (!known.containsKey(node)) {
            known.put(node, false);
            var isFork = flow.nodes.containsKey(node)
                    && flow.nodes.get(node).getLocalName().equals("parallelGateway");
            var comes = ahead(flow, node)
                    .map(next -> always(flow, next, step, known))
                    .toList();
            known.put(
                    node,
                    !flow.waits(node) && (isFork ? comes.contains(true) : !comes.isEmpty() && !comes.contains(false)));
        }
        return known.get(node);
    }

    private static Stream<String> ahead(Flow flow, String node) {
        return flow.from(node).stream().filter(way -> !flow.isFromOutside(way)).map(Way::to);
    }
}
