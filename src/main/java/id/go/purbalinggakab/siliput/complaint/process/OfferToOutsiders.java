package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.OutsiderAppointed;
import id.go.purbalinggakab.siliput.engine.OnBehalf;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What stands open of a case is offered to who came from outside as well. */
@Component
class OfferToOutsiders {

    private final ComplaintCases cases;
    private final OnBehalf onBehalf;
    private final TaskService tasks;

    OfferToOutsiders(ComplaintCases cases, @Lazy OnBehalf onBehalf, @Lazy TaskService tasks) {
        this.cases = cases;
        this.onBehalf = onBehalf;
        this.tasks = tasks;
    }

    @EventListener
    public void appointed(OutsiderAppointed outsider) {
        cases.find(outsider.caseNumber())
                .ifPresent(found -> onBehalf.ofTheSystem(() -> {
                    tasks.createTaskQuery().processInstanceBusinessKey(found.number()).list().stream()
                            .filter(task -> !task.getTaskDefinitionKey().equals(AppointedExaminers.STEP))
                            .forEach(task -> tasks.addCandidateUser(task.getId(), outsider.userId()));
                    return found;
                }));
    }
}
