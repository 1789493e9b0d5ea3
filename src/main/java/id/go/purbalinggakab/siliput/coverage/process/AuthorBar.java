package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.TaskBar;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The review of a release never moves to who wrote it. */
@Component
class AuthorBar implements TaskBar {

    private final Approvers approvers;
    private final RuntimeService runtime;

    AuthorBar(Approvers approvers, @Lazy RuntimeService runtime) {
        this.approvers = approvers;
        this.runtime = runtime;
    }

    @Override
    public boolean isBarred(String user, String step, String processInstanceId) {
        return OfferToApprovers.STEP.equals(step)
                && Optional.ofNullable(runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .singleResult())
                        .map(instance -> instance.getBusinessKey())
                        .filter(number -> approvers.wrote(user, number))
                        .isPresent();
    }
}
