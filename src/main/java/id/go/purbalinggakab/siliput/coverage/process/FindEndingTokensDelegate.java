package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.EndingToken;
import java.time.Clock;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Which networks' tokens end soon; what an open task already says is no second task. */
@Component("findEndingTokens")
@RequiredArgsConstructor
class FindEndingTokensDelegate implements JavaDelegate {

    private static final ProcessVariable<String> FOUND = ProcessVariable.text("endingTokens");

    private final Publishing publishing;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var ending = publishing.endingTokens().stream().map(this::words).collect(Collectors.joining("\n"));
        var known = execution
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("renewTokens")
                        .processVariableValueEquals(FOUND.name(), ending)
                        .count()
                > 0;
        FOUND.set(execution, known ? "" : ending);
    }

    private String words(EndingToken token) {
        var day = IndonesianTime.date(token.ends());
        return token.ends().isAfter(clock.instant())
                ? "Kunci akses %s berlaku sampai %s.".formatted(token.network().label(), day)
                : "Kunci akses %s sudah tidak berlaku."
                        .formatted(token.network().label());
    }
}
