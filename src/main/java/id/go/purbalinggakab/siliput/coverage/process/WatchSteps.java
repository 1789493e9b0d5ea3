package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.EndingToken;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office watches besides its cases: who can open the archive, which tokens end soon. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class WatchSteps {

    private static final ProcessVariable<String> EXPOSURES = ProcessVariable.text("archiveExposures");
    private static final ProcessVariable<String> TOKENS = ProcessVariable.text("endingTokens");
    private static final int MOST = 20;

    private final Archive archive;
    private final Publishing publishing;
    private final Clock clock;

    /** Who can open the archive and should not. */
    @Bean
    JavaDelegate findArchiveExposures() {
        return execution -> ask(execution, "closeArchiveAccess", EXPOSURES, words(archive.exposures()));
    }

    /** Which networks' tokens end soon. */
    @Bean
    JavaDelegate findEndingTokens() {
        return execution -> ask(
                execution,
                "renewTokens",
                TOKENS,
                publishing.endingTokens().stream().map(this::words).collect(Collectors.joining("\n")));
    }

    /** What an open task already says is no second task. */
    private static void ask(DelegateExecution execution, String task, ProcessVariable<String> variable, String found) {
        var known = execution
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(task)
                        .processVariableValueEquals(variable.name(), found)
                        .count()
                > 0;
        variable.set(execution, known ? "" : found);
    }

    private static String words(List<String> exposures) {
        var told = String.join("\n", exposures.subList(0, Math.min(MOST, exposures.size())));
        return exposures.size() > MOST ? told + "\nDan %d lagi.".formatted(exposures.size() - MOST) : told;
    }

    private String words(EndingToken token) {
        var day = IndonesianTime.date(token.ends());
        return token.ends().isAfter(clock.instant())
                ? "Kunci akses %s berlaku sampai %s.".formatted(token.network().label(), day)
                : "Kunci akses %s sudah tidak berlaku."
                        .formatted(token.network().label());
    }
}
