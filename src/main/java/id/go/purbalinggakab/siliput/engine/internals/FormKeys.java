package id.go.purbalinggakab.siliput.engine.internals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** From a form key such as {@code embedded:deployment:forms/enterLetter.html} to the form's id and its file. */
public final class FormKeys {

    private static final Pattern KEY = Pattern.compile("embedded:deployment:(forms/([A-Za-z0-9]+)\\.html)");

    private FormKeys() {}

    public static Optional<String> file(String formKey) {
        return Optional.ofNullable(formKey)
                .map(KEY::matcher)
                .filter(key -> key.matches())
                .map(key -> key.group(1));
    }

    static Optional<String> id(String formKey) {
        return Optional.ofNullable(formKey)
                .map(KEY::matcher)
                .filter(key -> key.matches())
                .map(key -> key.group(2));
    }

    public static String fileOf(String id) {
        return "forms/%s.html".formatted(id);
    }

    /** The start form's id, or the process key where there is none: nothing is declared under that. */
    static String startForm(ProcessDefinitionEntity definition) {
        return startKey(definition).flatMap(FormKeys::id).orElse(definition.getKey());
    }

    static GuardedCommand.Step start(ProcessDefinitionEntity definition) {
        return new GuardedCommand.Step(
                startForm(definition),
                definition.getDeploymentId(),
                startKey(definition).flatMap(FormKeys::file));
    }

    static GuardedCommand.Step task(TaskEntity task, ProcessDefinitionEntity definition) {
        var key = Optional.ofNullable(task.getTaskDefinition())
                .map(one -> one.getFormDefinition().getFormKey())
                .map(Expression::getExpressionText);
        return new GuardedCommand.Step(
                String.valueOf(task.getTaskDefinitionKey()), definition.getDeploymentId(), key.flatMap(FormKeys::file));
    }

    private static Optional<String> startKey(ProcessDefinitionEntity definition) {
        return Optional.ofNullable(definition.getStartFormDefinition())
                .map(form -> form.getFormKey())
                .map(Expression::getExpressionText);
    }
}
