package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.coverage.ReleaseText;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Every submission is a version of its own that nobody changes afterwards; it may correct when the event was. */
@Component("writeReleaseCompleted")
@RequiredArgsConstructor
class WriteReleaseCompleted implements TaskListener {

    private final Releases releases;
    private final PictureList pictures;
    private final Register register;
    private final StatedTimes statedTimes;
    private final ProductionClock production;
    private final Actor actor;
    private final Clock clock;

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var text = new ReleaseText(
                RELEASE_TITLE.from(task),
                part(task, RELEASE_DATELINE),
                part(task, RELEASE_LEAD),
                RELEASE_BODY.from(task),
                part(task, PUBLISHED_QUOTES),
                part(task, RELEASE_PICTURES),
                part(task, CHECKLIST),
                part(task, CHANNEL_TEXTS));
        releases.submit(number, text, actor.of(task), clock.instant());
        pictures.bind(text.pictures(), number);
        register.moveTo(number, CaseStatus.RILIS_DIPERIKSA);
        correctTimes(task, number);
    }

    /** The office knows better than the field: the clock runs from the corrected end, the former one is kept. */
    private void correctTimes(DelegateTask task, String number) {
        statedTimes.correct(task, number, ACTUAL_START, ACTUAL_END_REASON);
        if (statedTimes.correct(task, number, ACTUAL_END, ACTUAL_END_REASON)) {
            production.restart(task.getExecution(), actor.of(task));
        }
    }

    private static String part(DelegateTask task, ProcessVariable<String> variable) {
        return variable.find(task).orElse("");
    }
}
