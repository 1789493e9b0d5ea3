package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.FeelCells;
import id.go.purbalinggakab.siliput.engine.internals.DeploymentGuardPlugin.PlainFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** By the engine that evaluates the tables. */
@Component
class PlainCells implements FeelCells {

    private static final String INPUT = "cellInput";

    private final PlainFeelEngine feel = new PlainFeelEngine();

    @Override
    public Object value(String outputCell) {
        return feel.evaluateSimpleExpression(
                outputCell, Variables.createVariables().asVariableContext());
    }

    @Override
    public boolean matches(String inputCell, Object input) {
        return inputCell.isBlank()
                || inputCell.strip().equals("-")
                || feel.evaluateSimpleUnaryTests(
                        inputCell, INPUT, Variables.putValue(INPUT, input).asVariableContext());
    }
}
