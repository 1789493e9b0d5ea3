package id.go.purbalinggakab.siliput.engine.internals;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Carries a refusal out of the engine, which takes this type for what it is: a person's mistake, no failure to log with
 * a stack trace. The guard then gives the caller the exception that the road asks for.
 */
public class Refused extends BadUserRequestException {

    private final String form;
    private final transient List<String> fields;
    private final RuntimeException answer;

    /** @param fields names that the form declares, never what somebody sent */
    public Refused(String form, List<String> fields, RuntimeException answer) {
        super(answer.getMessage());
        this.form = form;
        this.fields = fields;
        this.answer = answer;
    }

    public String form() {
        return form;
    }

    public List<String> fields() {
        return fields;
    }

    public RuntimeException answer() {
        if (answer instanceof ProcessEngineException ours) {
            ours.setCode(getCode());
        }
        return answer;
    }
}
