package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.FormSent;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.HiddenCases;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Judges starts, completions and messages by their forms, in the transaction of the command itself. */
@RequiredArgsConstructor
class SubmissionCheck {

    private final DeployedForms deployed = new DeployedForms();
    private final Forms forms;
    private final ObjectProvider<HiddenCases> hidden;
    private final Exclusion exclusion;
    private final ApplicationEventPublisher events;

    <T> Command<T> guarded(Command<T> command, String user) {
        return Attempts.concerns(command) ? new Guarded<>(command, user) : command;
    }

    private StepRules rules(Attempt attempt) {
        var step = attempt.step().id();
        var known = forms.find(step);
        if (attempt.road().isMessage() && known.isEmpty()) {
            throw new AuthorizationException("Pesan '%s' hanya dikirim oleh sistem, tidak dari luar.".formatted(step));
        }
        return known.orElseGet(() -> StepRules.of(step));
    }

    private FormFile form(Attempt attempt, CommandContext context) {
        return rules(attempt)
                .form()
                .map(form -> deployed.ofMessage(form, attempt.step(), context))
                .orElseGet(() -> deployed.of(attempt.step(), context));
    }

    private void check(Attempt attempt, String user, FormFile form) {
        var rules = rules(attempt);
        var submission = new Submission(
                rules.step(),
                attempt.values(),
                attempt.known(),
                attempt.caseNumber(),
                Optional.of(user),
                attempt.taskId());
        var check = new FieldCheck(form, rules, submission, forms);
        var problems = new ArrayList<>(check.problems());
        if (problems.stream().allMatch(check::leavesTheRulesToAsk)) {
            problems.addAll(rules.rules().apply(submission));
        }
        if (!problems.isEmpty()) {
            throw Refusals.of(rules.step(), form, problems, attempt.road());
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

    private static Attempt cleaned(Attempt sent, Command<?> command, FormFile form) {
        var texts = form.cleaned(sent.values());
        if (texts.isEmpty()) {
            return sent;
        }
        SentValues.replace(command, texts);
        return sent.with(texts);
    }

    /** The front desk passes on what arrives for a case; the engine's own right for it would open everything else. */
    private static boolean isMessageOfTheDesk(Attempt attempt, CommandContext context) {
        var groups = context.getAuthentication().getGroupIds();
        var desk = attempt.step().id().startsWith("complaint.") ? Role.PEJABAT_PENGADUAN : Role.AGENDARIS;
        return attempt.road().isMessage() && groups != null && groups.contains(desk.group());
    }

    /** A listener's refusal comes wrapped. */
    private static Optional<RuntimeException> refusal(Attempt attempt, FormFile form, RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(RefusedStep.class::isInstance)
                .map(RefusedStep.class::cast)
                .<RuntimeException>map(step -> Refusals.of(attempt.step().id(), form, step, attempt.road()))
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
            var read = Attempts.read(
                    command, context, instance -> hidden.stream().anyMatch(word -> word.isHiddenFrom(user, instance)));
            if (read.isEmpty()) {
                if (Attempts.concernsTask(command)) {
                    throw Overtaken.gone(command.getClass().getSimpleName());
                }
                return command.execute(context);
            }
            var form = form(read.get(), context);
            var attempt = cleaned(read.get(), command, form);
            if (command instanceof AbstractCorrelateMessageCmd message) {
                Attempts.requireAddress(message, context);
            }
            check(attempt, user, form);
            attempt.taskId().ifPresent(task -> requireFree(task, context));
            try {
                var result = command instanceof AbstractCorrelateMessageCmd && isMessageOfTheDesk(attempt, context)
                        ? context.runWithoutAuthorization(() -> command.execute(context))
                        : command.execute(context);
                if (!attempt.road().isMessage()) {
                    events.publishEvent(new FormSent(attempt.taskId(), attempt.startedProcess(), user));
                }
                return result;
            } catch (RuntimeException failed) {
                throw refusal(attempt, form, failed).orElse(failed);
            }
        }
    }
}
