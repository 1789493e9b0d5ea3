package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.engine.Substitution;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The review of a release goes to the secretary or the head where nobody of the division may approve. */
@Component
@RequiredArgsConstructor
class ReleaseSubstitution implements Substitution {

    static final String STEP = "reviewRelease";

    private final ApprovalRights approval;
    private final Releases releases;
    private final Announcer announcer;
    private final Holders holders;

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
        return Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                .flatMap(number -> approval.substitute(releases.writers(number)));
    }

    @Override
    public void offered(DelegateTask task, Role role) {
        announcer.announce(task, holders.present(role).toList());
    }
}
