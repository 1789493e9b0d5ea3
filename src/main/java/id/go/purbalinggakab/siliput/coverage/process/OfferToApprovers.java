package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers the review to the secretary or the head as well where nobody of the division may approve, and looks again. */
@Component("offerToApprovers")
class OfferToApprovers implements TaskListener {

    static final String STEP = "reviewRelease";

    private final Approvers approvers;
    private final Holders holders;
    private final Announcer announcer;
    private final TaskService tasks;
    private final RuntimeService runtime;

    OfferToApprovers(
            Approvers approvers,
            Holders holders,
            Announcer announcer,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime) {
        this.approvers = approvers;
        this.holders = holders;
        this.announcer = announcer;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateTask task) {
        approvers.substitute(task.getExecution().getProcessBusinessKey()).ifPresent(role -> offer(task, role));
    }

    /** Somebody went or came while reviews were open. */
    @EventListener
    public void again(ActingChanged change) {
        tasks.createTaskQuery()
                .processDefinitionKey(CoverageProcess.KEY)
                .taskDefinitionKey(STEP)
                .list()
                .forEach(this::again);
    }

    private void again(Task task) {
        var wanted = caseOf(task).flatMap(approvers::substitute);
        var offered = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        Approvers.SUBSTITUTES.stream()
                .filter(role -> offered.contains(role.group())
                        && !wanted.filter(role::equals).isPresent())
                .filter(role ->
                        task.getAssignee() == null || holders.holding(role).noneMatch(task.getAssignee()::equals))
                .forEach(role -> tasks.deleteCandidateGroup(task.getId(), role.group()));
        wanted.filter(role -> !offered.contains(role.group())).ifPresent(role -> offer((DelegateTask) task, role));
    }

    private void offer(DelegateTask task, Role role) {
        task.addCandidateGroup(role.group());
        announcer.announce(task, holders.present(role).toList());
    }

    private Optional<String> caseOf(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(instance -> instance.getBusinessKey());
    }
}
