package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.engine.Substitution;
import id.go.purbalinggakab.siliput.engine.TaskExclusion;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The review of a release goes to the secretary or the head where nobody of the division may approve; neither it nor the
 * word on its time ever moves to who wrote it.
 */
@Component
@RequiredArgsConstructor
class ReleaseReview implements Substitution, TaskExclusion {

    private static final String STEP = "reviewRelease";
    private static final Set<String> NOT_FOR_AUTHORS = Set.of(STEP, "awaitSchedule", "awaitEmbargo");

    private final ApprovalRights approval;
    private final Releases releases;
    private final Announcer announcer;
    private final Holders holders;

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
        return Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                .flatMap(number -> approval.substitute(releases.writers(number)));
    }

    @Override
    public void offered(DelegateTask task, Role role) {
        announcer.announce(task, holders.present(role).toList());
    }

    @Override
    public boolean excludes(String user, String step, String processInstanceId) {
        return NOT_FOR_AUTHORS.contains(step)
                && Optional.ofNullable(runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .singleResult())
                        .map(instance -> instance.getBusinessKey())
                        .filter(number -> releases.writers(number).contains(user))
                        .isPresent();
    }
}
