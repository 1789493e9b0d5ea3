package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.toMap;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A process that somebody wants to deploy, its ways, and what the application ships under its id.
 *
 * @param was empty for a process of an administrator's own
 */
record Proposed(Diagram diagram, Flow flow, Optional<Flow> was) {

    static Stream<Proposed> all(ProposedModel model, ShippedModels shipped) {
        var known = shipped.shipped()
                .flatMap(Nodes::processes)
                .collect(toMap(process -> process.getAttribute("id"), process -> process));
        return model.all().flatMap(diagram -> Nodes.processes(diagram)
                .map(process -> new Proposed(
                        diagram,
                        new Flow(process),
                        Optional.ofNullable(known.get(process.getAttribute("id")))
                                .map(Flow::new))));
    }

    Element process() {
        return flow.process;
    }

    String id() {
        return process().getAttribute("id");
    }
}
