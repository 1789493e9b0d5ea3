package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.EngineEvent.FormSent;
import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.engine.internals.CommandReader;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.DeployedForms;
import id.go.purbalinggakab.siliput.engine.internals.GuardedCommand;
import id.go.purbalinggakab.siliput.engine.internals.Refusals;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Judges starts, completions and messages by their forms, in the transaction of the command itself. */
@Component
@Order(160)
@RequiredArgsConstructor
class Submissions implements CommandRule.Inside {

    private final DeployedForms deployed = new DeployedForms();
    private final Forms forms;
    private final CaseVisibility visibility;
    private final Exclusion exclusion;
    private final ApplicationEventPublisher events;

    @Override
    public Set<String> commands() {
        return CommandReader.COMMANDS;
    }

    @Override
    public <T> T inside(SentCommand command, Supplier<T> rest) {
        var read = CommandReader.read(command, instance -> visibility.isInstanceHiddenFrom(command.user(), instance));
        if (read.isEmpty()) {
            if (CommandReader.OF_TASKS.contains(command.name())) {
                throw ConcurrentSubmission.gone(command.simpleName());
            }
            return rest.get();
        }
        var form = form(read.get());
        var sent = cleaned(read.get(), command, form);
        var isMessage = CommandReader.OF_MESSAGES.contains(command.name());
        if (isMessage) {
            CommandReader.requireAddress(command);
        }
        var outdated = check(sent, command.user(), form);
        sent.taskId().ifPresent(task -> {
            requireFree(task, command);
            outdated.forEach(((VariableScope) command.openTask(task).orElseThrow())::removeVariable);
        });
        try {
            var result = isMessage && isMessageOfTheDesk(sent, command) ? command.withoutRights(rest) : rest.get();
            if (!sent.entry().isMessage()) {
                events.publishEvent(new FormSent(sent.taskId(), sent.startedProcess(), command.user()));
            }
            return result;
        } catch (RuntimeException failed) {
            throw refusal(sent, form, failed).orElse(failed);
        }
    }

    private StepRules rules(GuardedCommand sent) {
        var step = sent.step().id();
        var known = forms.find(step);
        if (sent.entry().isMessage() && known.isEmpty()) {
            throw new AuthorizationException("Pesan '%s' hanya dikirim oleh sistem, tidak dari luar.".formatted(step));
        }
        return known.orElseGet(() -> StepRules.of(step));
    }

    private FormFile form(GuardedCommand sent) {
        return rules(sent)
                .form()
                .map(form -> deployed.ofMessage(form, sent.step()))
                .orElseGet(() -> deployed.of(sent.step()));
    }

    /** What an earlier answer left, which does not stand beside this one. */
    private List<String> check(GuardedCommand sent, String user, FormFile form) {
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
        return check.outdated();
    }

    /** After the form's own rules, which say more. */
    private void requireFree(String taskId, SentCommand command) {
        var task = command.openTask(taskId).orElseThrow();
        if (exclusion.excludes(command.user(), task.getTaskDefinitionKey(), task.getProcessInstanceId())) {
            throw new AuthorizationException(TaskHolders.EXCLUDED);
        }
    }

    private static GuardedCommand cleaned(GuardedCommand sent, SentCommand command, FormFile form) {
        var texts = form.cleaned(sent.values());
        if (texts.isEmpty()) {
            return sent;
        }
        CommandReader.replace(command, texts);
        return sent.with(texts);
    }

    /** The front desk passes on what arrives for a case; the engine's own right for it would open everything else. */
    private static boolean isMessageOfTheDesk(GuardedCommand sent, SentCommand command) {
        var desk = sent.step().id().startsWith("complaint.") ? Role.PEJABAT_PENGADUAN : Role.AGENDARIS;
        return sent.entry().isMessage() && command.isIn(desk.group());
    }

    /** A listener's refusal comes wrapped. */
    private static Optional<RuntimeException> refusal(GuardedCommand sent, FormFile form, RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(RefusedStep.class::isInstance)
                .map(RefusedStep.class::cast)
                .<RuntimeException>map(step -> Refusals.of(sent.step().id(), form, step, sent.entry()))
                .findFirst();
    }
}
