package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandlerResult;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.impl.runtime.DefaultCorrelationHandler;

/** The engine looks for a message's receiver without rights; a hidden case must not answer even with a refusal. */
@RequiredArgsConstructor
class PersonsCorrelation extends DefaultCorrelationHandler {

    private final CaseVisibility visibility;

    @Override
    protected List<CorrelationHandlerResult> correlateMessageToExecutions(
            CommandContext context, String message, CorrelationSet correlation) {
        var found = super.correlateMessageToExecutions(context, message, correlation);
        var person = context.getAuthentication();
        return person == null
                ? found
                : found.stream()
                        .filter(receiver -> !isHidden(person.getUserId(), receiver))
                        .toList();
    }

    private boolean isHidden(String user, CorrelationHandlerResult receiver) {
        return visibility.isInstanceHiddenFrom(
                user, receiver.getExecutionEntity().getProcessInstanceId());
    }
}
