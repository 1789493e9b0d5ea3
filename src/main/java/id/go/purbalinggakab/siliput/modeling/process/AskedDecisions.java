package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A table that a diagram asks is there: in the same set, or deployed before. */
@Component
@Order(75)
@RequiredArgsConstructor
class AskedDecisions implements ModelRule {

    @Lazy
    private final RepositoryService repository;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var sent = model.all()
                .flatMap(diagram -> diagram.elements("decision"::equals))
                .map(decision -> decision.getAttribute("id"))
                .collect(toSet());
        return model.all().flatMap(diagram -> diagram.elements("businessRuleTask"::equals)
                .flatMap(task -> Diagram.camunda(task, "decisionRef")
                        .filter(key -> !sent.contains(key) && !isDeployed(key))
                        .map(key -> diagram.problem(
                                task,
                                "membaca tabel keputusan '%s' yang belum dipasang; pasang tabel itu dahulu, atau perbaiki"
                                                .formatted(key)
                                        + " Decision reference"))));
    }

    private boolean isDeployed(String key) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0;
    }
}
