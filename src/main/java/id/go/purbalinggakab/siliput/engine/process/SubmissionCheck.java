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
        return CommandReader.concerns(command) ? new Guarded<>(command, user) : command;
    }

    private StepRules rules(GuardedCommand sent) {
        var step = sent.step().id();
        var known = forms.find(step);
        if (sent.entry().isMessage() && known.isEmpty()) {
            throw new AuthorizationException("Pesan '%s' hanya dikirim oleh sistem, tidak dari luar.".formatted(step));
        }
        return known.orElseGet(() -> StepRules.of(step));
    }

    private FormFile form(GuardedCommand sent, CommandContext context) {
        return rules(sent)
                .form()
                .map(form -> deployed.ofMessage(form, sent.step(), context))
                .orElseGet(() -> deployed.of(sent.step(), context));
    }

    private void check(GuardedCommand sent, String user, FormFile form) {
        var rules = rules(sent);
        var submission = new Submission(
                rules.step(), sent.values(), sent.known(), sent.caseNumber(), Optional.of(user), sent.taskId());
        var check = new FieldCheck(form, rules, submission, forms);
        var problems = new ArrayList<>(check.problems());
        if (problems.stream().allMatch(check::leavesTheRulesToAsk)) {
            problems.addAll(rules.rules().apply(submission));
        }
        if (!problems.isEmpty()) {
            throw Refusals.of(rules.step(), form, problems, sent.entry());
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

    private static GuardedCommand cleaned(GuardedCommand sent, Command<?> command, FormFile form) {
        var texts = form.cleaned(sent.values());
        if (texts.isEmpty()) {
            return sent;
        }
        SentValues.replace(command, texts);
        return sent.with(texts);
    }

    /** The front desk passes on what arrives for a case; the engine's own right for it would open everything else. */
    private static boolean isMessageOfTheDesk(GuardedCommand sent, CommandContext context) {
        var groups = context.getAuthentication().getGroupIds();
        var desk = sent.step().id().startsWith("complaint.") ? Role.PEJABAT_PENGADUAN : Role.AGENDARIS;
        return sent.entry().isMessage() && groups != null && groups.contains(desk.group());
    }

    /** A listener's refusal comes wrapped. */
    private static Optional<RuntimeException> refusal(GuardedCommand sent, FormFile form, RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(RefusedStep.class::isInstance)
                .map(RefusedStep.class::cast)
                .<RuntimeException>map(step -> Refusals.of(sent.step().id(), form, step, sent.entry()))
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
            var read = CommandReader.read(
                    command, context, instance -> hidden.stream().anyMatch(word -> word.isHiddenFrom(user, instance)));
            if (read.isEmpty()) {
                if (CommandReader.concernsTask(command)) {
                    throw ConcurrentSubmission.gone(command.getClass().getSimpleName());
                }
                return command.execute(context);
            }
            var form = form(read.get(), context);
            var sent = cleaned(read.get(), command, form);
            if (command instanceof AbstractCorrelateMessageCmd message) {
                CommandReader.requireAddress(message, context);
            }
            check(sent, user, form);
            sent.taskId().ifPresent(task -> requireFree(task, context));
            try {
                var result = command instanceof AbstractCorrelateMessageCmd && isMessageOfTheDesk(sent, context)
                        ? context.runWithoutAuthorization(() -> command.execute(context))
                        : command.execute(context);
                if (!sent.entry().isMessage()) {
                    events.publishEvent(new FormSent(sent.taskId(), sent.startedProcess(), user));
                }
                return result;
            } catch (RuntimeException failed) {
                throw refusal(sent, form, failed).orElse(failed);
            }
        }
    }
}
