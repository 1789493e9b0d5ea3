package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.modeling.process.Flow.Way;
import java.util.Optional;
import org.w3c.dom.Element;

/** Which ways out of a gateway a case can take. */
final class Ways {

    private Ways() {}

    /** Whether the way is open while a variable has this value. */
    static boolean possible(Flow flow, Way way, String variable, String value) {
        return way.arrow()
                .map(arrow -> isDefault(flow, arrow)
                        ? flow.from(way.from()).stream()
                                .flatMap(other -> other.arrow().stream())
                                .filter(other -> other != arrow)
                                .flatMap(other -> Asked.of(other).stream())
                                .noneMatch(asked -> asked.holds(variable, value).equals(Optional.of(true)))
                        : Asked.of(arrow)
                                .map(asked -> asked.holds(variable, value).orElse(true))
                                .orElse(true))
                .orElse(true);
    }

    static boolean isDefault(Flow flow, Element arrow) {
        var source = flow.nodes.get(arrow.getAttribute("sourceRef"));
        return source != null && source.getAttribute("default").equals(arrow.getAttribute("id"));
    }
}
