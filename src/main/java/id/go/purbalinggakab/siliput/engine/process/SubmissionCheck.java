package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormSent;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.HiddenCases;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Judges starts, completions and messages by their declarations, in the transaction of the command itself. */
class SubmissionCheck {

    private final Forms forms;
    private final ObjectProvider<HiddenCases> hidden;
    private final Exclusion exclusion;
    private final ApplicationEventPublisher events;

    SubmissionCheck(
            Forms forms, ObjectProvider<HiddenCases> hidden, Exclusion exclusion, ApplicationEventPublisher events) {
        this.exclusion = exclusion;
        this.forms = forms;
        this.hidden = hidden;
        this.events = events;
    }

    <T> Command<T> guarded(Command<T> command, String user) {
        return Attempts.concerns(command) ? new Guarded<>(command, user) : command;
    }

    private void requireKnown(Attempt attempt) {
        if (attempt.road().isMessage() && forms.find(attempt.form()).isEmpty()) {
            throw new AuthorizationException(
                    "Pesan '%s' hanya dikirim oleh sistem, tidak dari luar.".formatted(attempt.form()));
        }
    }

    private void check(Attempt attempt, String user) {
        var declared = declared(attempt);
        var problems = problems(declared, attempt, user);
        if (!problems.isEmpty()) {
            throw Refusals.of(declared, problems, attempt.road());
        }
    }

    /** After the form's own rules, which say more. */
    private void requireFree(String taskId, CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        var user = context.getAuthentication().getUserId();
        if (exclusion.excludes(user, task.getTaskDefinitionKey(), task.getProcessInstanceId())) {
            throw new AuthorizationException(PeopleCheck.EXCLUDED);
        }
    }

    private Attempt cleaned(Attempt sent, Command<?> command) {
        var texts = declared(sent).cleaned(sent.values());
        if (texts.isEmpty()) {
            return sent;
        }
        SentValues.replace(command, texts);
        return sent.with(texts);
    }

    private FormDeclaration declared(Attempt attempt) {
        return forms.find(attempt.form()).orElseGet(() -> FormDeclaration.of(attempt.form(), List.of()));
    }

    /** The front desk passes on what arrives for a case; the engine's own right for it would open everything else. */
    private static boolean isMessageOfTheDesk(Attempt attempt, CommandContext context) {
        var groups = context.getAuthentication().getGroupIds();
        var desk = attempt.form().startsWith("complaint.") ? Role.PEJABAT_PENGADUAN : Role.AGENDARIS;
        return attempt.road().isMessage() && groups != null && groups.contains(desk.group());
    }

    private static List<Problem> problems(FormDeclaration form, Attempt attempt, String user) {
        var wrongFields = new FieldCheck(form).problems(attempt.values());
        return wrongFields.isEmpty()
                ? form.rules()
                        .apply(new Submission(
                                form.id(),
                                attempt.values(),
                                attempt.known(),
                                attempt.caseNumber(),
                                Optional.of(user),
                                attempt.taskId()))
                : wrongFields;
    }

    /** A listener's refusal comes wrapped. */
    private Optional<RuntimeException> refusal(Attempt attempt, RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(RefusedStep.class::isInstance)
                .map(RefusedStep.class::cast)
                .<RuntimeException>map(step -> Refusals.of(declared(attempt), step, attempt.road()))
                .findFirst();
    }

    private final class Guarded<T> implements Command<T> {

        private final Command<T> command;
        private final String user;

        private Guarded(Command<T> command, String user) {
            this.command = command;
            this.user = user;
        }

        @Override
        public T execute(CommandContext context) {
            var attempt = Attempts.read(command, context, instance -> hidden.stream()
                            .anyMatch(word -> word.isHiddenFrom(user, instance)))
                    .map(sent -> cleaned(sent, command));
            if (attempt.isEmpty() && Attempts.concernsTask(command)) {
                throw Overtaken.gone(command.getClass().getSimpleName());
            }
            attempt.ifPresent(SubmissionCheck.this::requireKnown);
            if (command instanceof AbstractCorrelateMessageCmd message) {
                Attempts.requireAddress(message, context);
            }
            attempt.ifPresent(judged -> check(judged, user));
            attempt.flatMap(Attempt::taskId).ifPresent(task -> requireFree(task, context));
            try {
                var result = command instanceof AbstractCorrelateMessageCmd
                                && attempt.filter(judged -> isMessageOfTheDesk(judged, context))
                                        .isPresent()
                        ? context.runWithoutAuthorization(() -> command.execute(context))
                        : command.execute(context);
                attempt.filter(judged -> !judged.road().isMessage())
                        .ifPresent(judged ->
                                events.publishEvent(new FormSent(judged.taskId(), judged.startedProcess(), user)));
                return result;
            } catch (RuntimeException failed) {
                throw attempt.flatMap(judged -> refusal(judged, failed)).orElse(failed);
            }
        }
    }
}
