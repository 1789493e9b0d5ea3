package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Who can open the archive and should not; what an open task already says is no second task. */
@Component("findArchiveExposures")
@RequiredArgsConstructor
class FindArchiveExposuresDelegate implements JavaDelegate {

    private static final ProcessVariable<String> FOUND = ProcessVariable.text("archiveExposures");
    private static final int MOST = 20;

    private final Archive archive;

    @Override
    public void execute(DelegateExecution execution) {
        var found = words(archive.exposures());
        var known = execution
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("closeArchiveAccess")
                        .processVariableValueEquals(FOUND.name(), found)
                        .count()
                > 0;
        FOUND.set(execution, known ? "" : found);
    }

    private static String words(List<String> exposures) {
        var told = String.join("\n", exposures.subList(0, Math.min(MOST, exposures.size())));
        return exposures.size() > MOST ? told + "\nDan %d lagi.".formatted(exposures.size() - MOST) : told;
    }
}
