package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Who may do a task now, and who gets it where nobody of its groups may: team, secretary, head, administrator. */
@Component
@RequiredArgsConstructor
class NextInLine {

    private static final List<Role> LINE = List.of(Role.TIM_PENGADUAN, Role.SEKRETARIS, Role.KEPALA);

    private final Holders holders;
    private final Exclusion exclusion;
    private final Outsiders outsiders;

    /** Those of the groups who are there and may. */
    Set<String> present(DelegateTask task, List<String> groups) {
        return free(task, groups.stream().flatMap(holders::inGroup));
    }

    Set<String> holding(DelegateTask task, Role role) {
        return free(task, holders.holding(role));
    }

    /** Appointed from outside for this case. */
    Set<String> fromOutside(DelegateTask task, String number) {
        return free(task, outsiders.of(number).stream());
    }

    /** Empty where not even an administrator may. */
    Optional<Role> after(DelegateTask task) {
        return LINE.stream()
                .filter(role -> !present(task, List.of(role.group())).isEmpty())
                .findFirst()
                .or(() -> Optional.of(Role.ADMINISTRATOR)
                        .filter(role -> !holding(task, role).isEmpty()));
    }

    private Set<String> free(DelegateTask task, Stream<String> users) {
        return exclusion.free(
                users.collect(Collectors.toCollection(TreeSet::new)),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId());
    }
}
