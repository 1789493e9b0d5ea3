package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.engine.TaskExclusion;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Nobody reviews the own take-down or the own text. */
@Component
@RequiredArgsConstructor
class CorrectionExclusion implements TaskExclusion {

    private final Corrections corrections;

    @Lazy
    private final RuntimeService runtime;

    @Override
    public boolean excludes(String user, String step, String processInstanceId) {
        return switch (step) {
            case "reviewTakeDown" ->
                user.equals(runtime.getVariable(processInstanceId, CorrectionProcess.REQUESTED_BY.name()));
            case CorrectionSubstitution.STEP -> wrote(user, processInstanceId);
            default -> false;
        };
    }

    private boolean wrote(String user, String processInstanceId) {
        var version = (Integer) runtime.getVariable(processInstanceId, CorrectionProcess.VERSION.name());
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .filter(number -> corrections.writers(number, version).contains(user))
                .isPresent();
    }
}
