package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.NewDeployment;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services that the table of limits knows once a model is deployed: its own table, otherwise the one that runs. */
final class LimitRows {

    private static final String TABLE = "serviceLimits";

    private LimitRows() {}

    static Set<String> of(ProposedModel model) {
        return model
                .all()
                .filter(LimitRows::isTable)
                .findFirst()
                .or(() -> NewDeployment.lastOfDecision(TABLE).map(bytes -> Diagram.read(TABLE, bytes)))
                .stream()
                .flatMap(LimitRows::services)
                .collect(Collectors.toSet());
    }

    private static boolean isTable(Diagram diagram) {
        return diagram.elements("decision"::equals)
                .anyMatch(decision -> decision.getAttribute("id").equals(TABLE));
    }

    private static Stream<String> services(Diagram table) {
        return table.elements("rule"::equals)
                .flatMap(rule -> Diagram.children(rule, "inputEntry").limit(1))
                .flatMap(entry -> Stream.of(entry.getTextContent().split(",")))
                .map(text -> text.strip().replaceAll("^\"|\"$", ""));
    }
}
