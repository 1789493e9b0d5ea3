package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.Outsiders.OutsiderAppointed;
import id.go.purbalinggakab.siliput.engine.DeclaredListeners;
import id.go.purbalinggakab.siliput.engine.TaskOffer;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.AccountEvent.ActingChanged;
import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleEnded;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a task from whom the exclusion names; where that and absences leave nobody in its groups, the next in line gets
 * it and administrators hear of it. Looks again whenever somebody goes or comes.
 */
@Component("offerToHandlers")
@RequiredArgsConstructor
class OfferToHandlers implements TaskListener, TaskOffer {

    /** What the task's card says in the list: number and channel. */
    private static final String CARD = "cardComplaint";

    private static final String APPOINTMENT = "appointExaminers";

    private final Readers readers;
    private final TaskRights rights;
    private final NextInLine line;
    private final AppointedExaminers examiners;
    private final TaskNews news;

    @Lazy
    private final TaskService tasks;

    @Lazy
    private final AsSystem asSystem;

    @Override
    public void notify(DelegateTask task) {
        var number = numberOf(task);
        if (task.getTaskDefinitionKey().equals(APPOINTMENT)) {
            examiners.dismiss(task);
        }
        readers.shutOutOfTask(task.getId(), number);
        ComplaintProcess.RECEIVED_VIA
                .find(task)
                .ifPresent(channel -> task.setVariableLocal(CARD, "%s, %s".formatted(number, channel.label())));
        offer(task, number);
    }

    /** What somebody of the line has taken stays offered there. */
    @Override
    public Optional<Offer> of(DelegateTask task, Offer standing) {
        if (task.getTaskDefinitionKey().equals(AppointedExaminers.STEP)
                || !DeclaredListeners.has(task, "offerToHandlers")) {
            return Optional.empty();
        }
        var groups = new LinkedHashSet<>(declared(task));
        next(task).map(Role::group).ifPresent(groups::add);
        standing.groups().stream()
                .filter(group -> task.getAssignee() != null
                        && line.present(task, List.of(group)).contains(task.getAssignee()))
                .forEach(groups::add);
        var users = new LinkedHashSet<>(standing.users());
        users.addAll(line.fromOutside(task, numberOf(task)));
        return Optional.of(new Offer(users, groups));
    }

    @EventListener({ActingChanged.class, RoleEnded.class})
    public void again() {
        tasks.createTaskQuery().processDefinitionKeyIn(ComplaintProcess.KEY, ReturnedDelivery.KEY).list().stream()
                .filter(task -> task.getAssignee() == null || isOfTheDiagram((DelegateTask) task))
                .map(DelegateTask.class::cast)
                .forEach(task -> offer(task, numberOf(task)));
    }

    /** Another team for an examination that has one. @return false where there is none to change */
    boolean examine(String instance, String number, String team) {
        boolean changes = examiners.examination(instance).isPresent() && examiners.areAppointed(instance);
        if (changes) {
            examiners.appoint(instance, team);
            examine(instance, number);
        }
        return changes;
    }

    /** The team was appointed or changed: the open examination is for its members now. */
    void examine(String instance, String number) {
        examiners.examination(instance).ifPresent(task -> offer(task, number));
    }

    /** What the next in line has taken stays there. */
    private boolean isOfTheDiagram(DelegateTask task) {
        return line.present(task, declared(task)).contains(task.getAssignee());
    }

    private static String numberOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    private static List<String> declared(DelegateTask task) {
        return task.getBpmnModelElementInstance().getCamundaCandidateGroupsList();
    }

    private void offer(DelegateTask task, String number) {
        if (task.getTaskDefinitionKey().equals(AppointedExaminers.STEP)) {
            var team = examiners.offer(task);
            tell(task, number, team, team.isEmpty() && examiners.areAppointed(task.getProcessInstanceId()));
        } else {
            offerToGroups(task, number);
        }
    }

    /** To the groups of the diagram, and to the next in line as long as nobody of them is there. */
    private void offerToGroups(DelegateTask task, String number) {
        var own = line.present(task, declared(task));
        var next = next(task);
        rights.settle(task);
        var outside = line.fromOutside(task, number);
        if (task.getAssignee() == null) {
            own.addAll(outside);
            news.offered(
                    task, number, next.map(role -> line.holding(task, role)).orElse(own));
        }
        if (next.isPresent() || own.isEmpty() && outside.isEmpty() || cannotAppoint(task, number)) {
            news.stranded(task, number, next);
        }
    }

    /** The appointment is open, yet nobody of the team is free. */
    private boolean cannotAppoint(DelegateTask task, String number) {
        return task.getTaskDefinitionKey().equals(APPOINTMENT)
                && line.holding(task, Role.TIM_PENGADUAN).isEmpty()
                && line.fromOutside(task, number).isEmpty();
    }

    private Optional<Role> next(DelegateTask task) {
        return line.present(task, declared(task)).isEmpty()
                        && line.fromOutside(task, numberOf(task)).isEmpty()
                ? line.after(task)
                : Optional.empty();
    }

    private void tell(DelegateTask task, String number, Set<String> people, boolean stranded) {
        if (task.getAssignee() == null) {
            news.offered(task, number, people);
        }
        if (stranded) {
            news.stranded(task, number, Optional.empty());
        }
    }

    /** What stands open of a case is offered to who came from outside as well. */
    @EventListener
    public void appointed(OutsiderAppointed outsider) {
        asSystem.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(outsider.caseNumber()).list().stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(AppointedExaminers.STEP))
                .forEach(task -> tasks.addCandidateUser(task.getId(), outsider.userId())));
    }
}
