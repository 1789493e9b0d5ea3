package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The held version will never go out: what still waits for it is closed, so that nobody is mailed later. */
@Component("takeBackRelease")
@RequiredArgsConstructor
class TakeBackReleaseDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;
    private final CoverageNotices notices;

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariable(CoverageProcess.PUBLISH_MODE.name());
        var number = execution.getProcessBusinessKey();
        releases.latest(number).ifPresent(version -> takeBack(execution, number, version));
    }

    private void takeBack(DelegateExecution execution, String number, ReleaseVersion taken) {
        publishing.takeBack(number, taken.version(), "Ditarik kembali sebelum terbit.");
        notices.toJournalists(
                CaseVariables.caseOf(execution),
                "release-recalled",
                taken.version(),
                publishing.mailedTo(number, taken.version()),
                Map.of("releaseTitle", taken.title()));
    }
}
