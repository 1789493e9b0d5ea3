package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.Hold;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what a reviewer decided about the time of publication: with the version, in the case's file, on the clock. */
@Component
@RequiredArgsConstructor
class HeldReleases {

    private static final String NOTE = "WAKTU_TERBIT";

    private final Releases releases;
    private final Register register;
    private final ProductionClock production;
    private final Publishing publishing;
    private final CoverageNotices notices;
    private final Clock clock;

    /** The mode of an approval is always set, since the diagram reads it; without approval there is no time. */
    void approved(DelegateTask task, boolean approved, String by) {
        var kind = PUBLISH_MODE.find(task).filter(mode -> approved && mode != PublishMode.NOW);
        if (kind.isPresent()) {
            hold(task, Hold.Kind.valueOf(kind.get().name()), HOLD_REASON.from(task), by);
        } else if (approved) {
            PUBLISH_MODE.set(task, PublishMode.NOW);
        } else {
            task.removeVariable(PUBLISH_MODE.name());
        }
    }

    private void hold(DelegateTask task, Hold.Kind kind, String reason, String by) {
        var hold = new Hold(kind, PUBLISH_AT.from(task), reason);
        releases.hold(number(task), hold);
        var when = IndonesianTime.dateTime(hold.until());
        var text = kind == Hold.Kind.EMBARGO ? "Embargo sampai " + when : "Terbit terjadwal " + when;
        note(task, "%s. Alasan: %s".formatted(text, reason), by);
        production.holdEnds(task.getExecution(), hold.until(), text + ".", by);
    }

    /** Ended early, moved or taken back by who may approve. */
    void decided(DelegateTask task, String by) {
        var kind = Hold.Kind.valueOf(PUBLISH_MODE.from(task).name());
        var remark = HOLD_REMARK.from(task);
        switch (HOLD_DECISION.from(task)) {
            case MOVE -> hold(task, kind, remark, by);
            case TAKE_BACK -> ended(task, "Rilis ditarik kembali sebelum terbit", remark, by);
            case PUBLISH -> {
                var early = kind == Hold.Kind.EMBARGO;
                ended(task, early ? "Embargo diakhiri" : "Rilis terbit lebih cepat dari jadwal", remark, by);
                releases.latest(number(task)).filter(any -> early).ifPresent(version -> lifted(task, version));
            }
        }
    }

    /** The mail that journalists have names a later hour. */
    private void lifted(DelegateTask task, ReleaseVersion version) {
        notices.toJournalists(
                CaseVariables.caseOf(number(task), task),
                "embargo-lifted",
                version.version(),
                publishing.mailedTo(number(task), version.version()),
                Map.of("releaseTitle", version.title(), "dueText", IndonesianTime.dateTime(now())));
    }

    private void ended(DelegateTask task, String what, String remark, String by) {
        note(task, "%s. Alasan: %s".formatted(what, remark), by);
        production.holdEnds(task.getExecution(), now(), what + ".", by);
    }

    private void note(DelegateTask task, String text, String by) {
        register.note(number(task), NOTE, text, by);
    }

    private Instant now() {
        return clock.instant();
    }

    private static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
