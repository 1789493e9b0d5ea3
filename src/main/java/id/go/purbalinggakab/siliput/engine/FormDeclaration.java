package id.go.purbalinggakab.siliput.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a form or message may send and what must hold, declared once per form: the engine refuses a start or a
 * completion with a missing, wrong or foreign variable on every road (clause: the step's rules hold in the engine too).
 *
 * @param id the task's or start form's id, or the message's name
 * @param rules further rules over several fields, asked only once every field by itself is right
 */
public record FormDeclaration(String id, List<FormField> fields, Function<Submission, List<Problem>> rules) {

    public FormDeclaration {
        fields = List.copyOf(fields);
    }

    public static FormDeclaration of(String id, List<FormField> fields) {
        return new FormDeclaration(id, fields, submission -> List.of());
    }

    /** The sent texts that a field's kind wants otherwise, by field. */
    public Map<String, String> cleaned(Map<String, Object> values) {
        var changed = new HashMap<String, String>();
        for (var field : fields) {
            if (values.get(field.name()) instanceof String sent
                    && !field.type().cleaned(sent).equals(sent)) {
                changed.put(field.name(), field.type().cleaned(sent));
            }
        }
        return changed;
    }

    public FormDeclaration with(Function<Submission, List<Problem>> moreRules) {
        return new FormDeclaration(id, fields, moreRules);
    }
}
