package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Who hears of a complaint's task; of one that its own people may not do, administrators hear as well. Somebody always
 * hears: where everybody is accused, the authority outside.
 */
@Component
@RequiredArgsConstructor
class TaskNews {

    private final ComplaintNotices notices;
    private final NextInLine line;
    private final Register register;

    void offered(DelegateTask task, String number, Collection<String> people) {
        notices.newTask(number, task.getId(), task.getName(), people);
    }

    /** @param next who got the task instead, empty where nobody could */
    void stranded(DelegateTask task, String number, Optional<Role> next) {
        var to = next.map(Role::label).orElse("belum ada");
        var hear = new TreeSet<>(line.holding(task, Role.ADMINISTRATOR));
        if (hear.isEmpty()) {
            next.ifPresent(role -> hear.addAll(line.holding(task, role)));
        }
        if (next.isEmpty()) {
            hear.addAll(line.holding(task, Role.PEJABAT_PENGADUAN));
            if (hear.isEmpty()) {
                notices.strandedOutside(number, task.getId());
            }
            hear.addAll(line.holding(task, Role.AUDITOR));
        }
        notices.stranded(number, task.getId() + to, task.getName(), to, hear);
        if (next.filter(role -> role != Role.ADMINISTRATOR).isEmpty()) {
            trace(task, number, to);
        }
    }

    /** Once per task and way out. */
    private void trace(DelegateTask task, String number, String to) {
        var text = "Tidak ada petugas pengaduan yang bebas kepentingan dan hadir untuk “%s”; dialihkan kepada: %s."
                .formatted(task.getName(), to);
        if (register.notes(number).stream().noneMatch(note -> note.text().equals(text))) {
            register.note(number, Outsiders.STRANDED, text, Actor.SYSTEM);
        }
    }
}
