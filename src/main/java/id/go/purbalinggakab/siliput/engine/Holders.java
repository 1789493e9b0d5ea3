package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who has a case on the desk now, and their direct superiors (clause 4: pengawasan melekat dari atasan langsung). */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Holders {

    @Lazy
    private final TaskService tasks;

    private final Officers officers;
    private final Acting acting;

    /** The open step and the people who hold it; where nobody does, the division's head answers for it. */
    public record Held(String step, Set<String> userIds, Set<String> superiors) {}

    /**
     * @param inCharge who answers for a step that nobody holds
     * @param left people who hear nothing of it
     */
    public Held of(String processInstanceId, Role inCharge, Set<String> left) {
        var open = tasks.createTaskQuery().processInstanceId(processInstanceId).list();
        var steps = open.stream().map(Task::getName).distinct().collect(Collectors.joining(", "));
        var users = open.stream()
                .flatMap(this::usersOf)
                .filter(user -> !left.contains(user))
                .collect(Collectors.toCollection(TreeSet::new));
        if (users.isEmpty()) {
            present(inCharge).filter(user -> !left.contains(user)).forEach(users::add);
        }
        var superiors = users.stream()
                .flatMap(user -> officers.superiorOf(user).map(Officer::userId).stream())
                .filter(user -> !left.contains(user))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (superiors.isEmpty()) {
            present(Role.KEPALA).filter(user -> !left.contains(user)).forEach(superiors::add);
        }
        if (superiors.isEmpty()) {
            holding(Role.KEPALA).filter(user -> !left.contains(user)).forEach(superiors::add);
        }
        return new Held(steps.isEmpty() ? "Langkah otomatis" : steps, users, superiors);
    }

    public Stream<String> holding(Role role) {
        return officers.holding(role).stream().map(Officer::userId);
    }

    /** Those of them who are not away. */
    public Stream<String> present(Role role) {
        return holding(role).filter(user -> !acting.isAway(user));
    }

    /** Who of the group is there now. */
    public Stream<String> inGroup(String group) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(group))
                .flatMap(this::present);
    }

    private Stream<String> usersOf(Task task) {
        if (task.getAssignee() != null) {
            return Stream.of(task.getAssignee());
        }
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        return links.stream()
                .flatMap(link -> link.getUserId() != null ? Stream.of(link.getUserId()) : inGroup(link.getGroupId()));
    }
}
