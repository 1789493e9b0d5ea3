package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.engine.Substitution;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The review of a note or correction goes to the secretary or the head where nobody of the division may approve. */
@Component
@RequiredArgsConstructor
class CorrectionSubstitution implements Substitution {

    static final String STEP = "reviewCorrection";

    private final ApprovalRights approval;
    private final Corrections corrections;
    private final CorrectionNotices notices;

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
                corrections.writers(task.getExecution().getProcessBusinessKey(), CorrectionProcess.VERSION.from(task)));
    }

    @Override
    public void offered(DelegateTask task, Role role) {
        notices.offered(task, role);
    }
}
