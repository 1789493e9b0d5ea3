package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** From a form key such as {@code embedded:deployment:forms/enterLetter.html} to the form's id and its file. */
final class FormKeys {

    private static final Pattern KEY = Pattern.compile("embedded:deployment:(forms/([A-Za-z0-9]+)\\.html)");

    private FormKeys() {}

    static Optional<String> file(String formKey) {
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

    /** The start form's id, or the process key where there is none: nothing is declared under that. */
    static String startForm(ProcessDefinitionEntity definition) {
        return Optional.ofNullable(definition.getStartFormDefinition())
                .map(form -> form.getFormKey())
                .flatMap(key -> id(key.getExpressionText()))
                .orElse(definition.getKey());
    }
}
