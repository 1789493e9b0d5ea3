package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.Boxes;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A box opening becomes one case per slip, a few in each transaction, none twice. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class BoxSteps {

    private static final int SLIPS_PER_JOB = 20;

    private final Boxes boxes;
    private final RunningComplaint running;
    private final Readers readers;
    private final Actor actor;

    @Bean
    JavaDelegate recordBoxOpening() {
        return execution -> {
            var opened = boxes.open(
                    box(execution), SECOND_OFFICER.from(execution), OPENED_AT.from(execution), actor.current());
            if (!opened) {
                throw new RefusedStep("box", "Pembukaan kotak ini sudah dicatat. Muat ulang formulirnya.");
            }
            readers.admit(execution.getProcessInstanceId());
        };
    }

    @Bean
    JavaDelegate registerSlips() {
        return execution -> {
            var box = box(execution);
            var waiting = boxes.waiting(box);
            var receivedAt = Date.from(boxes.openedAt(box).orElseThrow());
            waiting.stream().limit(SLIPS_PER_JOB).forEach(slip -> {
                running.start(Map.of(
                        "receivedAt", receivedAt,
                        "receivedVia", ComplaintChannel.KOTAK_PENGADUAN.name(),
                        "complaintKind", ComplaintKind.PENGADUAN.name(),
                        "intake", slip.intake().toString()));
                boxes.registered(box, slip.position());
            });
            SLIPS_LEFT.set(execution, Math.max(0, waiting.size() - SLIPS_PER_JOB));
        };
    }

    private static UUID box(DelegateExecution execution) {
        return UUID.fromString(BOX.from(execution));
    }
}
