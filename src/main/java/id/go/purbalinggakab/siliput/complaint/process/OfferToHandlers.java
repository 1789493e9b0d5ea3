package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Keeps a task from the persons named in the complaint; where that and absences leave nobody in its groups, the next
 * in line gets it: team, secretary, head.
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

    OfferToHandlers(NamedOfficers named, Holders holders, Readers readers, ComplaintNotices notices) {
        this.named = named;
        this.holders = holders;
        this.readers = readers;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var excluded = named.of(number);
        var people = candidates(task, excluded);
        if (people.isEmpty()) {
            NEXT_IN_LINE.stream()
                    .filter(role -> holders.present(role).anyMatch(user -> !excluded.contains(user)))
                    .findFirst()
                    .ifPresent(role -> {
                        task.addCandidateGroup(role.group());
                        holders.present(role)
                                .filter(user -> !excluded.contains(user))
                                .forEach(people::add);
                    });
        }
        readers.shutOutOfTask(task.getId(), excluded);
        ComplaintProcess.RECEIVED_VIA
                .find(task)
                .map(ComplaintChannel::valueOf)
                .ifPresent(channel -> task.setVariableLocal(CARD, "%s, %s".formatted(number, channel.label())));
        notices.newTask(number, task.getId(), task.getName(), people);
    }

    /** Whether anybody in the whole line may handle this case; where nobody may, the Inspektorat gets it. */
    boolean anybodyLeft(String number) {
        var excluded = named.of(number);
        return ComplaintAccess.HANDLERS.stream().flatMap(holders::holding).anyMatch(user -> !excluded.contains(user));
    }

    private Set<String> candidates(DelegateTask task, Set<String> excluded) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(holders::inGroup)
                .filter(user -> !excluded.contains(user))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
