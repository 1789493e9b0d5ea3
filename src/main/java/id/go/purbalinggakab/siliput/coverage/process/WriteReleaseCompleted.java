package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.coverage.ReleaseText;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Every submission is a version of its own that nobody changes afterwards. */
@Component("writeReleaseCompleted")
class WriteReleaseCompleted implements TaskListener {

    private final Releases releases;
    private final CaseDocuments documents;
    private final PictureList pictures;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    WriteReleaseCompleted(
            Releases releases,
            CaseDocuments documents,
            PictureList pictures,
            Register register,
            Actor actor,
            Clock clock) {
        this.releases = releases;
        this.documents = documents;
        this.pictures = pictures;
        this.register = register;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var text = new ReleaseText(
                CoverageProcess.RELEASE_TITLE.from(task),
                part(task, CoverageProcess.RELEASE_DATELINE),
                part(task, CoverageProcess.RELEASE_LEAD),
                CoverageProcess.RELEASE_BODY.from(task),
                part(task, CoverageProcess.RELEASE_QUOTES),
                part(task, CoverageProcess.RELEASE_PICTURES),
                part(task, CoverageProcess.CHECKLIST));
        releases.submit(number, text, actor.of(task), clock.instant());
        pictures.parse(text.pictures())
                .forEach(picture -> documents.bind(picture.document().toString(), number));
        register.moveTo(number, CaseStatus.RILIS_DIPERIKSA);
    }

    private static String part(DelegateTask task, ProcessVariable<String> variable) {
        return variable.find(task).orElse("");
    }
}
