package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintMailFailed;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.Date;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the delivery of a mail again that never reached its complainant, also where the complaint itself has ended; the
 * complaint sends nothing more to that address.
 */
@Component
@RequiredArgsConstructor
class ReturnedDelivery {

    static final String KEY = "returnedComplaintMail";

    @Lazy
    private final RuntimeService runtime;

    private final RunningComplaint running;
    private final ComplaintCases cases;

    @Lazy
    private final AsSystem asSystem;

    @EventListener
    public void open(ComplaintMailFailed failed) {
        asSystem.ask(() -> {
            var about = cases.find(failed.caseNumber()).orElseThrow();
            running.instanceOf(about.number())
                    .ifPresent(instance -> runtime.setVariable(instance, ComplaintProcess.BY_MAIL.name(), false));
            return runtime.createMessageCorrelation(ComplaintProcess.MAIL_RETURNED)
                    .processInstanceBusinessKey(about.number())
                    .setVariables(Map.of(
                            ComplaintProcess.RECEIVED_AT.name(), Date.from(about.receivedAt()),
                            ComplaintProcess.RECEIVED_VIA.name(),
                                    about.channel().name(),
                            ComplaintProcess.RETURNED_WHAT.name(), failed.what().name(),
                            ComplaintProcess.ROUND.name(), failed.round()))
                    .correlateStartMessage();
        });
    }
}
