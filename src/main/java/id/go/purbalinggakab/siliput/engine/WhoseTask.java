package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.engine.TaskOffer.Offer;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says to whom a task should be offered now: the room's word, who acts for those named, without the barred. */
@Component
@RequiredArgsConstructor
class WhoseTask {

    private final LoginGroups groups;
    private final Officers officers;
    private final Acting acting;
    private final Appointments appointments;
    private final ObjectProvider<TaskOffer> offers;
    private final Exclusion exclusion;

    Offer wanted(DelegateTask task) {
        var offer = offerOf(task);
        var users = offer.users().stream()
                .filter(user -> holdsRole(user) && !excludes(user, task))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        users.addAll(standIns(task).keySet());
        return new Offer(users, offer.groups());
    }

    /** Who acts for somebody named, unless named as well. */
    Map<String, Appointment> standIns(DelegateTask task) {
        var named = offerOf(task).users();
        var found = new LinkedHashMap<String, Appointment>();
        for (var user : named) {
            acting.standIn(user).ifPresent(appointment -> appointment
                    .acting()
                    .filter(other -> !named.contains(other) && !excludes(other, task))
                    .ifPresent(other -> found.putIfAbsent(other, appointment)));
        }
        return found;
    }

    boolean isFor(String user, DelegateTask task) {
        return isFor(user, task, wanted(task));
    }

    /** A task given to one person and offered to nobody is for anybody who holds a role. */
    private boolean isFor(String user, DelegateTask task, Offer wanted) {
        return holdsRole(user)
                && !excludes(user, task)
                && (isForAnybody(task, wanted)
                        || wanted.users().contains(user)
                        || groups.of(user).stream().anyMatch(wanted.groups()::contains));
    }

    /** Who is there and may do it. */
    Set<String> whoMayDo(DelegateTask task) {
        var wanted = wanted(task);
        return Stream.concat(
                        wanted.users().stream(),
                        Stream.of(Role.values())
                                .filter(role -> isForAnybody(task, wanted)
                                        || wanted.groups().contains(role.group()))
                                .flatMap(role -> officers.holding(role).stream())
                                .map(Officer::userId))
                .filter(user -> !acting.isAway(user) && isFor(user, task, wanted))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isForAnybody(DelegateTask task, Offer wanted) {
        return isForNobody(wanted) && !exclusion.isByNameOnly(task.getTaskDefinitionKey(), task.getProcessInstanceId());
    }

    static boolean isForNobody(Offer wanted) {
        return wanted.users().isEmpty() && wanted.groups().isEmpty();
    }

    static Set<String> offered(DelegateTask task, Function<IdentityLink, String> to) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(to)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Offer offerOf(DelegateTask task) {
        var standing = asItStands(task);
        return offers.stream()
                .flatMap(room -> room.of(task, standing).stream())
                .findFirst()
                .orElse(standing);
    }

    /** Whom appointments brought is no part of it: they are found again as long as they act. */
    private Offer asItStands(DelegateTask task) {
        var users = offered(task, IdentityLink::getUserId);
        users.removeAll(appointments.offered(task.getId()));
        return new Offer(users, offered(task, IdentityLink::getGroupId));
    }

    private boolean holdsRole(String user) {
        return !groups.of(user).isEmpty();
    }

    private boolean excludes(String user, DelegateTask task) {
        return exclusion.excludes(user, task.getTaskDefinitionKey(), task.getProcessInstanceId());
    }
}
