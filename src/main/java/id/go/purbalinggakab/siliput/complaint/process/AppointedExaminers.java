package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.engine.TaskOffer;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The examination is for its appointed team and who acts for one of them; for nobody while none is appointed. */
@Component
@RequiredArgsConstructor
class AppointedExaminers implements TaskOffer {

    static final String STEP = "investigate";

    @Lazy
    private final TaskService tasks;

    @Lazy
    private final RuntimeService runtime;

    private final Acting acting;
    private final TaskRights rights;
    private final LoginGroups groups;

    void appoint(String instance, String team) {
        runtime.setVariable(instance, EXAMINERS.name(), team);
    }

    boolean areAppointed(String instance) {
        return !appointed(instance).isEmpty();
    }

    boolean includes(String instance, String user) {
        return appointed(instance).stream().anyMatch(examiner -> examiner.equals(user) || actsFor(examiner, user));
    }

    /** The team of an earlier round examines no further. */
    void dismiss(DelegateTask appointment) {
        appointment.getExecution().removeVariable(EXAMINERS.name());
    }

    @Override
    public Optional<Offer> of(DelegateTask task, Offer standing) {
        return task.getTaskDefinitionKey().equals(STEP)
                ? Optional.of(new Offer(appointed(task.getProcessInstanceId()), Set.of()))
                : Optional.empty();
    }

    /** Candidates are exactly those who may examine now; those of them who are there. */
    Set<String> offer(DelegateTask examination) {
        return rights.settle(examination).users().stream()
                .filter(user -> !acting.isAway(user))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<DelegateTask> examination(String instance) {
        return Optional.ofNullable((DelegateTask) tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(STEP)
                .singleResult());
    }

    private boolean actsFor(String examiner, String user) {
        return acting.absences(examiner).stream()
                .anyMatch(absence -> absence.acting().filter(user::equals).isPresent());
    }

    private Set<String> appointed(String instance) {
        return Optional.ofNullable(runtime.getVariable(instance, EXAMINERS.name()))
                .map(text -> AccusedOfficers.parse(text.toString()))
                .orElse(Set.of())
                .stream()
                .filter(this::isStillThere)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who has left the team examines no further, nor does who acts for them. */
    private boolean isStillThere(String examiner) {
        var now = groups.of(examiner);
        return now.contains(Role.TIM_PENGADUAN.group()) || now.contains(Role.PETUGAS_LUAR.group());
    }
}
