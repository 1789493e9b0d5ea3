package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Other officers named from outside the case's own tasks: the work starts anew with those who may still do it. */
@Component
@RequiredArgsConstructor
class AccusedChange {

    private final RunningComplaint running;
    private final NamedAnew named;
    private final OutsideDecision decisions;
    private final ComplaintAccess access;
    private final Actor actor;

    void enter(DelegateExecution execution, String instance, String number) {
        var against = AccusedOfficers.parse(NAMED.find(execution).orElse(""));
        if (against.contains(actor.current())) {
            throw new RefusedStep("namedOfficers", "Anda tidak dapat menetapkan diri sendiri; mintalah atasan.");
        }
        var outside = AUTHORITY.find(execution);
        boolean others = named.enter(
                running.scope(instance), number, against, actor.current(), REASON.from(execution), outside.isPresent());
        decisions.record(execution, "Daftar yang diadukan", number, actor.current());
        if (others && running.awaits(instance, RECLASSIFIED)) {
            running.tell(instance, RECLASSIFIED, Map.of("delivered", false));
        } else if (!access.isAnybodyFree(number)) {
            throw new RefusedStep(
                    "namedOfficers",
                    "Dengan daftar ini tidak ada petugas yang bebas kepentingan. Golongkan aduan lebih dahulu agar"
                            + " diserahkan kepada Inspektorat.");
        }
    }
}
