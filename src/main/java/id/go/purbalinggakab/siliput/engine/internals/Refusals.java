package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.engine.internals.GuardedCommand.EntryPoint;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * All problems in one sentence list; the part in brackets is for the forms' script. Each entry point has the exception that its
 * REST resource turns into 400: any other becomes 500 there.
 */
public final class Refusals {

    private Refusals() {}

    public static Refused of(String step, FormFile form, List<Problem> problems, EntryPoint entry) {
        var text = problems.stream().map(problem -> sentence(form, problem)).collect(Collectors.joining(" | "));
        var fields = problems.stream().map(Problem::field).toList();
        return new Refused(step, declared(form, fields), answer(problems, text, entry));
    }

    public static Refused of(String step, FormFile form, RefusedStep refused, EntryPoint entry) {
        return new Refused(
                step, declared(form, List.of(refused.field())), answer(refused.field(), refused.getMessage(), entry));
    }

    private static RuntimeException answer(Object detail, String text, EntryPoint entry) {
        return switch (entry) {
            case FORM -> new FormFieldValidationException(detail, text);
            case PLAIN_START, MESSAGE_TO_EXECUTION -> new RestException(Status.BAD_REQUEST, text);
            case MESSAGE -> new BadUserRequestException(text);
        };
    }

    private static List<String> declared(FormFile form, List<String> fields) {
        return fields.stream()
                .map(field -> form.find(field).isPresent() ? field : "(tidak dikenal)")
                .distinct()
                .toList();
    }

    private static String sentence(FormFile form, Problem problem) {
        var label = form.label(problem.field());
        return label == null || label.isBlank()
                ? problem.message()
                : "Kolom \"%s\": %s [%s]".formatted(label, problem.message(), problem.field());
    }
}
