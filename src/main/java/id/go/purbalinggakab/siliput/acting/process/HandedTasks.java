package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.acting.Divisions;
import id.go.purbalinggakab.siliput.acting.HandOver;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine as the system, since a leader need not see a colleague's task in the own list. */
@Component
@RequiredArgsConstructor
class HandedTasks implements HandOver {

    private static final int MOST = 500;

    @Lazy
    private final TaskService tasks;

    private final TaskRights rights;
    private final OneCommand inside;
    private final Officers officers;
    private final CaseVisibility visibility;
    private final HandOverNews news;

    @Override
    public List<OpenTask> ledBy(String leader) {
        var hidden = visibility.hiddenFrom(leader);
        return officers.find(leader)
                .map(found -> inside.asSystem(() -> tasks.createTaskQuery().active().listPage(0, MOST).stream()
                        .filter(task -> isLedBy(found, task, hidden))
                        .map(this::view)
                        .sorted(Comparator.comparing(
                                        (OpenTask task) -> task.caseNumber().orElse(""))
                                .thenComparing(OpenTask::name))
                        .toList()))
                .orElse(List.of());
    }

    @Override
    public Optional<String> hand(String taskId, String to, String note, String leader) {
        var hidden = visibility.hiddenFrom(leader);
        try {
            return inside.asSystem(() -> officers.find(leader)
                    .flatMap(found -> Optional.ofNullable(
                                    tasks.createTaskQuery().taskId(taskId).singleResult())
                            .filter(task -> isLedBy(found, task, hidden)))
                    .map(task -> hand(task, to, note, leader))
                    .orElseGet(() -> Optional.of("Tugas ini sudah selesai, atau bukan tugas bagian Anda.")));
        } catch (OptimisticLockingException overtaken) {
            return Optional.of("Tugas ini baru saja berubah. Muat ulang halaman ini dan periksa lagi.");
        }
    }

    private Optional<String> hand(Task task, String to, String note, String leader) {
        if (note.isBlank() || note.length() > 300) {
            return Optional.of("Catatan: isi alasannya, paling banyak 300 huruf.");
        }
        var shown = view(task);
        if (shown.others().stream().noneMatch(officer -> officer.userId().equals(to))) {
            return Optional.of("Penerima: orang ini tidak berhak mengerjakan tugas itu. Pilih dari daftar.");
        }
        inside.as(leader, () -> tasks.setAssignee(task.getId(), to));
        rights.settle(task);
        shown.caseNumber().ifPresent(number -> news.handed(task, number, shown.holder(), to, note, leader));
        return Optional.empty();
    }

    private boolean isLedBy(Officer leader, Task task, Set<String> hidden) {
        return Divisions.leads(leader, rolesOf(task))
                && number(task).filter(hidden::contains).isEmpty();
    }

    /** Of its groups, and of those who are named. */
    private Set<Role> rolesOf(Task task) {
        var roles = EnumSet.noneOf(Role.class);
        rights.wanted(task).groups().stream()
                .flatMap(group -> List.of(Role.values()).stream()
                        .filter(role -> role.group().equals(group)))
                .forEach(roles::add);
        rights.wanted(task).users().stream()
                .flatMap(user -> officers.find(user).stream())
                .forEach(officer -> roles.addAll(officer.roles()));
        return roles;
    }

    private OpenTask view(Task task) {
        var holder = Optional.ofNullable(task.getAssignee());
        return new OpenTask(
                task.getId(),
                task.getName(),
                number(task),
                holder,
                rights.whoMayDo(task).stream()
                        .filter(user -> !holder.filter(user::equals).isPresent())
                        .flatMap(user -> officers.find(user).stream())
                        .sorted(Comparator.comparing(Officer::name))
                        .toList());
    }

    private static Optional<String> number(Task task) {
        var scope = (DelegateTask) task;
        return Optional.ofNullable(scope.getExecution())
                .map(execution -> execution.getProcessBusinessKey())
                .or(() -> Optional.ofNullable(scope.getVariable("caseNumber")).map(Object::toString));
    }
}
