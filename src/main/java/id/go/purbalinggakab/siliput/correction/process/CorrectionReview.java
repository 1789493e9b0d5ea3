package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.correction.process.CorrectionProcess.*;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.engine.Substitution;
import id.go.purbalinggakab.siliput.engine.TaskExclusion;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The review of a note or correction goes to the secretary or the head where nobody of the division may approve. Nobody
 * reviews the own take-down or the own text.
 */
@Component
@RequiredArgsConstructor
class CorrectionReview implements Substitution, TaskExclusion {

    private static final String STEP = "reviewCorrection";

    private final ApprovalRights approval;
    private final Corrections corrections;
    private final CorrectionNotices notices;

    @Lazy
    private final RuntimeService runtime;

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public List<Role> substitutes() {
        return ApprovalRights.SUBSTITUTES;
    }

    @Override
    public Optional<Role> now(DelegateTask task) {
        return approval.substitute(
                corrections.writers(task.getExecution().getProcessBusinessKey(), VERSION.from(task)));
    }

    @Override
    public void offered(DelegateTask task, Role role) {
        notices.offered(task, role);
    }

    @Override
    public boolean excludes(String user, String step, String processInstanceId) {
        return switch (step) {
            case "reviewTakeDown" -> user.equals(runtime.getVariable(processInstanceId, REQUESTED_BY.name()));
            case STEP -> wrote(user, processInstanceId);
            default -> false;
        };
    }

    private boolean wrote(String user, String processInstanceId) {
        var version = (Integer) runtime.getVariable(processInstanceId, VERSION.name());
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .filter(number -> corrections.writers(number, version).contains(user))
                .isPresent();
    }
}
