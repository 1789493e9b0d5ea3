package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The held version will never go out: what still waits for it is closed, so that nobody is mailed later. */
@Component("takeBackRelease")
class TakeBackReleaseDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;

    TakeBackReleaseDelegate(Releases releases, Publishing publishing) {
        this.releases = releases;
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CoverageProcess.PUBLISH_MODE.set(execution, CoverageProcess.PUBLISH_NOW);
        var number = execution.getProcessBusinessKey();
        releases.latest(number)
                .map(ReleaseVersion::version)
                .ifPresent(version -> publishing.takeBack(number, version, "Ditarik kembali sebelum terbit."));
    }
}
