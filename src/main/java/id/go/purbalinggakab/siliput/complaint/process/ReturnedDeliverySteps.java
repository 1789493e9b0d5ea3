package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delivery of a mail that came back: hidden like its complaint, and the time for coming back runs from it. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ReturnedDeliverySteps {

    private final ComplaintCases cases;
    private final Readers readers;
    private final CaseTexts texts;
    private final Delivered delivered;
    private final Reopening reopening;

    @Bean
    ExecutionListener joinComplaint() {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            cases.accompany(number, execution.getProcessInstanceId());
            readers.admit(execution.getProcessInstanceId());
            readers.shutOut(execution.getProcessInstanceId(), number);
        };
    }

    @Bean
    TaskListener deliverReturnedMailCompleted(RunningComplaint running) {
        return task -> {
            var number = number(task);
            var what = What.valueOf(ComplaintProcess.RETURNED_WHAT.from(task));
            texts.keep(task, number, Set.of("deliveryProof", "deliveredAtReason"));
            var at = delivered.record(task, number, what);
            if (what == What.ANSWER) {
                running.instanceOf(number)
                        .filter(instance -> running.awaits(instance, ComplaintProcess.REOPENED))
                        .ifPresent(instance -> reopening.runsFrom(running.scope(instance), at));
            }
        };
    }

    private static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
