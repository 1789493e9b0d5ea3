package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.engine.PastScope;
import id.go.purbalinggakab.siliput.engine.Suppositions;
import id.go.purbalinggakab.siliput.engine.Unanswerable;
import id.go.purbalinggakab.siliput.engine.internals.DeploymentGuardPlugin.PlainFeelEngine;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Asked of the engine's own expressions and parser; tables of a table engine that keeps no history. */
@Component
@RequiredArgsConstructor
class EngineSuppositions implements Suppositions {

    private static final String QUESTION = "question";

    @Lazy
    private final OneCommand command;

    private final DmnEngine tables = new DefaultDmnEngineConfiguration()
            .feelEngineFactory(PlainFeelEngine::new)
            .buildEngine();

    @Override
    public boolean holds(String condition, Map<String, Object> values) {
        try {
            return command.asSystem(() -> Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(condition.strip())
                    .getValue(PastScope.of(values))
                    .equals(true));
        } catch (ProcessEngineException wrapped) {
            throw NestedExceptionUtils.getMostSpecificCause(wrapped) instanceof Unanswerable missing
                    ? missing
                    : wrapped;
        }
    }

    @Override
    public Function<Map<String, Object>, List<Map<String, Object>>> table(byte[] content, String decision) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        var questions = new ArrayList<String>();
        var all = model.getModelElementsByType(DecisionTable.class).stream()
                .filter(table ->
                        table.getParentElement().getAttributeValue("id").equals(decision))
                .flatMap(table -> table.getInputs().stream())
                .map(input -> input.getInputExpression().getText())
                .toList();
        all.forEach(text -> {
            questions.add(text.getTextContent().strip());
            text.setTextContent(QUESTION + questions.size());
        });
        var parsed = tables.parseDecision(decision, model);
        return values -> {
            var asked = Variables.fromMap(values);
            for (var i = 0; i < questions.size(); i++) {
                if (!values.containsKey(questions.get(i))) {
                    throw Unanswerable.missing(questions.get(i));
                }
                asked.putValue(QUESTION + (i + 1), values.get(questions.get(i)));
            }
            return tables.evaluateDecisionTable(parsed, asked).getResultList();
        };
    }

    @Override
    public Set<String> kept(String definition, byte[] diagram) {
        return command.asSystem(() -> EngineReading.kept(definition, diagram));
    }
}
