package id.go.purbalinggakab.siliput.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A step that somebody else's step overtook; the form shows the sentence at the field, nothing is stored. */
public class RefusedStep extends BadUserRequestException {

    private final String field;

    public RefusedStep(String field, String sentence) {
        super("%s [%s]".formatted(sentence, field));
        this.field = field;
    }

    public String field() {
        return field;
    }
}
