package id.go.purbalinggakab.siliput.coverage.process;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A step that somebody else's step overtook; the form shows the sentence at the field, nothing is stored. */
class RefusedStep extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    RefusedStep(String field, String sentence) {
        super(field, "%s [%s]".formatted(sentence, field));
    }
}
