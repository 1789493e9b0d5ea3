package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.engine.Substitution;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers a review to those who stand in where nobody of its groups may approve, and looks again as people come and go. */
@Component("offerToApprovers")
class OfferToApprovers implements TaskListener {

    private final List<Substitution> substitutions;
    private final Holders holders;
    private final TaskService tasks;

    OfferToApprovers(@Lazy List<Substitution> substitutions, Holders holders, @Lazy TaskService tasks) {
        this.substitutions = substitutions;
        this.holders = holders;
        this.tasks = tasks;
    }

    @Override
    public void notify(DelegateTask task) {
        substitutions.stream()
                .filter(one -> one.step().equals(task.getTaskDefinitionKey()))
                .forEach(one -> one.now(task).ifPresent(role -> offer(task, one, role)));
    }

    /** Somebody went or came while reviews were open. */
    @EventListener
    public void again(ActingChanged change) {
        substitutions.forEach(one ->
                tasks.createTaskQuery().taskDefinitionKey(one.step()).list().forEach(task -> again(task, one)));
    }

    private void again(Task task, Substitution substitution) {
        var wanted = substitution.now((DelegateTask) task);
        var offered = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        substitution.substitutes().stream()
                .filter(role -> offered.contains(role.group())
                        && !wanted.filter(role::equals).isPresent())
                .filter(role ->
                        task.getAssignee() == null || holders.holding(role).noneMatch(task.getAssignee()::equals))
                .forEach(role -> tasks.deleteCandidateGroup(task.getId(), role.group()));
        wanted.filter(role -> !offered.contains(role.group()))
                .ifPresent(role -> offer((DelegateTask) task, substitution, role));
    }

    private static void offer(DelegateTask task, Substitution substitution, Role role) {
        task.addCandidateGroup(role.group());
        substitution.offered(task, role);
    }
}
