package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.TaskExclusion;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The review of a release, and the word on its time, never move to who wrote it. */
@Component
@RequiredArgsConstructor
class AuthorExclusion implements TaskExclusion {

    private static final Set<String> STEPS = Set.of(ReleaseSubstitution.STEP, "awaitSchedule", "awaitEmbargo");

    private final Releases releases;

    @Lazy
    private final RuntimeService runtime;

    @Override
    public boolean excludes(String user, String step, String processInstanceId) {
        return STEPS.contains(step)
                && Optional.ofNullable(runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .singleResult())
                        .map(instance -> instance.getBusinessKey())
                        .filter(number -> releases.writers(number).contains(user))
                        .isPresent();
    }
}
