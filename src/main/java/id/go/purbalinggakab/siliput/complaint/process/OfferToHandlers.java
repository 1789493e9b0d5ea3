package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a task from the persons named in the complaint; where that and absences leave nobody in its groups, the next
 * in line gets it: team, secretary, head. Looks again whenever somebody goes or comes.
 */
@Component("offerToHandlers")
class OfferToHandlers implements TaskListener {

    /** What the task's card says in the list: number and channel. */
    private static final String CARD = "cardComplaint";

    private static final List<Role> NEXT_IN_LINE = List.of(Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA);

    private final NamedOfficers named;
    private final Holders holders;
    private final Readers readers;
    private final ComplaintNotices notices;
    private final ComplaintCases cases;
    private final TaskService tasks;

    OfferToHandlers(
            NamedOfficers named,
            Holders holders,
            Readers readers,
            ComplaintNotices notices,
            ComplaintCases cases,
            @Lazy TaskService tasks) {
        this.cases = cases;
        this.tasks = tasks;
        this.named = named;
        this.holders = holders;
        this.readers = readers;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var excluded = named.of(number);
        var people = offer(task, excluded);
        readers.shutOutOfTask(task.getId(), excluded);
        ComplaintProcess.RECEIVED_VIA
                .find(task)
                .map(ComplaintChannel::valueOf)
                .ifPresent(channel -> task.setVariableLocal(CARD, "%s, %s".formatted(number, channel.label())));
        notices.newTask(number, task.getId(), task.getName(), people);
    }

    @EventListener
    public void again(ActingChanged change) {
        tasks.createTaskQuery().processDefinitionKey(ComplaintProcess.KEY).list().stream()
                .filter(task -> task.getAssignee() == null || isOfTheDiagram((DelegateTask) task))
                .forEach(task -> cases.ofInstance(task.getProcessInstanceId())
                        .ifPresent(found -> again((DelegateTask) task, found.number())));
    }

    private void again(DelegateTask task, String number) {
        var people = offer(task, named.of(number));
        if (task.getAssignee() == null) {
            notices.newTask(number, task.getId(), task.getName(), people);
        }
    }

    /** What the next in line has taken stays there. */
    private boolean isOfTheDiagram(DelegateTask task) {
        return present(declared(task), Set.of()).contains(task.getAssignee());
    }

    private static List<String> declared(DelegateTask task) {
        return task.getBpmnModelElementInstance().getCamundaCandidateGroupsList();
    }

    /** To the groups of the diagram, and to the next in line as long as nobody of them is there; who that is now. */
    private Set<String> offer(DelegateTask task, Set<String> excluded) {
        var declared = declared(task);
        var own = present(declared, excluded);
        var next = own.isEmpty() ? nextInLine(excluded) : Optional.<String>empty();
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null
                        && !declared.contains(group)
                        && !next.filter(group::equals).isPresent())
                .toList()
                .forEach(task::deleteCandidateGroup);
        next.ifPresent(task::addCandidateGroup);
        return next.isPresent() ? present(List.of(next.get()), excluded) : own;
    }

    private Optional<String> nextInLine(Set<String> excluded) {
        return NEXT_IN_LINE.stream()
                .map(Role::group)
                .filter(group -> !present(List.of(group), excluded).isEmpty())
                .findFirst();
    }

    /** Whether anybody in the whole line may handle this case; where nobody may, the Inspektorat gets it. */
    boolean anybodyLeft(String number) {
        var excluded = named.of(number);
        return ComplaintAccess.HANDLERS.stream().flatMap(holders::holding).anyMatch(user -> !excluded.contains(user));
    }

    private Set<String> present(List<String> groups, Set<String> excluded) {
        return groups.stream()
                .flatMap(holders::inGroup)
                .filter(user -> !excluded.contains(user))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
