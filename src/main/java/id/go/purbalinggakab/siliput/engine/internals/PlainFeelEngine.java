package id.go.purbalinggakab.siliput.engine.internals;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Asks {@link PlainFeel} before each evaluation too: tables deployed before that rule are still in the database. */
public final class PlainFeelEngine implements FeelEngine {

    private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return engine.evaluateSimpleExpression(plain(expression), variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        return engine.evaluateSimpleUnaryTests(plain(expression), input, variables);
    }

    private static String plain(String expression) {
        PlainFeel.problem(expression).ifPresent(problem -> {
            throw new BadUserRequestException(
                    "Tabel keputusan ini tidak dapat dipakai: ada sel yang " + problem + ", lalu pasang lagi.");
        });
        return expression;
    }
}
