package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.OutsiderAppointed;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What stands open of a case is offered to who came from outside as well. */
@Component
@RequiredArgsConstructor
class OfferToOutsiders {

    private final ComplaintCases cases;

    @Lazy
    private final AsSystem asSystem;

    @Lazy
    private final TaskService tasks;

    @EventListener
    public void appointed(OutsiderAppointed outsider) {
        cases.find(outsider.caseNumber())
                .ifPresent(found -> asSystem.ask(() -> {
                    tasks.createTaskQuery().processInstanceBusinessKey(found.number()).list().stream()
                            .filter(task -> !task.getTaskDefinitionKey().equals(AppointedExaminers.STEP))
                            .forEach(task -> tasks.addCandidateUser(task.getId(), outsider.userId()));
                    return found;
                }));
    }
}
