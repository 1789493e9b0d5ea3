package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.engine.Substitution;
import id.go.purbalinggakab.siliput.engine.TaskOffer;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.AccountEvent.ActingChanged;
import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleEnded;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers a review to those who stand in where nobody of its groups may approve, and looks again as people come and go. */
@Component("offerToApprovers")
@RequiredArgsConstructor
class OfferToApprovers implements TaskListener, TaskOffer {

    @Lazy
    private final List<Substitution> substitutions;

    private final Holders holders;

    @Lazy
    private final TaskService tasks;

    private final TaskRights rights;

    @Override
    public void notify(DelegateTask task) {
        settle(task);
    }

    /** Somebody went or came while reviews were open. */
    @EventListener({ActingChanged.class, RoleEnded.class})
    public void again() {
        substitutions.forEach(one -> tasks.createTaskQuery()
                .taskDefinitionKey(one.step())
                .list()
                .forEach(task -> settle((DelegateTask) task)));
    }

    /** Beside the step's own groups: who stands in now, or has taken it while standing in. */
    @Override
    public Optional<Offer> of(DelegateTask task, Offer standing) {
        return at(task).map(one -> {
            var groups = new LinkedHashSet<>(standing.groups());
            one.substitutes().stream()
                    .filter(role ->
                            task.getAssignee() == null || holders.holding(role).noneMatch(task.getAssignee()::equals))
                    .map(Role::group)
                    .forEach(groups::remove);
            one.now(task).map(Role::group).ifPresent(groups::add);
            return new Offer(standing.users(), groups);
        });
    }

    private void settle(DelegateTask task) {
        var before = groups(task);
        rights.settle(task);
        at(task).ifPresent(one -> one.now(task)
                .filter(role -> !before.contains(role.group()))
                .ifPresent(role -> one.offered(task, role)));
    }

    private Optional<Substitution> at(DelegateTask task) {
        return substitutions.stream()
                .filter(one -> one.step().equals(task.getTaskDefinitionKey()))
                .findFirst();
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
