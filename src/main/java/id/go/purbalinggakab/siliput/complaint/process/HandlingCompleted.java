package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ClassChanges;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.ExtensionNotice;
import id.go.purbalinggakab.siliput.engine.Actor;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of handling, approval and delivery leave behind when they are completed, also under earlier names. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class HandlingCompleted {

    private static final Set<String> DELIVERY = Set.of("deliveryProof", "deliveredAtReason");

    private final CaseTexts texts;
    private final Delivered delivered;
    private final Actor actor;
    private final ClassChanges changes;
    private final OfferToHandlers offers;
    private final ExtensionNotice extensions;
    private final OutsideDecision outside;

    @Bean({
        "complaintAnswerWritten",
        "handleMinorCompleted",
        "handleNormativeCompleted",
        "handleNonSupervisoryCompleted",
        "investigateCompleted"
    })
    TaskListener complaintAnswerWritten() {
        return task -> {
            keep(task, Set.of("answer", "report"));
            keep(task, DELIVERY);
            ANSWERED_BY.set(task.getExecution(), actor.of(task));
            delivered.ready(task);
            if (DELIVERED.find(task).orElse(false)) {
                delivered.record(task, number(task), What.ANSWER);
            }
        };
    }

    @Bean({"complaintAnswerApproved", "approveNonSupervisoryAnswerCompleted", "approveSupervisoryAnswerCompleted"})
    TaskListener complaintAnswerApproved() {
        return task -> {
            keep(task, Set.of("approvalRemark"));
            outside.record(task, number(task));
            delivered.ready(task);
        };
    }

    @Bean({
        "complaintAnswerDelivered",
        "deliverMinorAnswerCompleted",
        "deliverNormativeAnswerCompleted",
        "deliverNonSupervisoryAnswerCompleted",
        "deliverSupervisoryAnswerCompleted"
    })
    TaskListener complaintAnswerDelivered() {
        return task -> handed(task, What.ANSWER);
    }

    @Bean
    TaskListener deliverNoticeCompleted() {
        return task -> handed(task, What.NOTICE);
    }

    /** What was said is kept as it was said: the due date may move again. */
    @Bean
    TaskListener deliverExtensionCompleted() {
        return task -> {
            keep(task, DELIVERY);
            int place = EXTENSION.from(task);
            texts.write(number(task), "extensionText", extensions.text(number(task), place));
            delivered.record(task, number(task), What.EXTENSION, place);
        };
    }

    @Bean
    TaskListener appointExaminersCompleted() {
        return task -> offers.examine(task.getProcessInstanceId(), number(task));
    }

    @Bean
    TaskListener approveReclassificationCompleted() {
        return task -> {
            keep(task, Set.of("approvalRemark", "extensionReason"));
            outside.record(task, number(task));
            changes.decide(
                    number(task),
                    ClassChanges.Decision.valueOf(APPROVAL.from(task).name()),
                    actor.of(task),
                    EXTENSION_REASON.find(task).filter(text -> !text.isBlank()));
            task.removeVariable(EXTENSION_REASON.name());
        };
    }

    @Bean
    TaskListener reviewSampleCompleted() {
        return task -> texts.keep(task, "CONTOH", Set.of("sampleRemark"));
    }

    private void handed(DelegateTask task, What what) {
        keep(task, DELIVERY);
        delivered.record(task, number(task), what);
    }

    private void keep(DelegateTask task, Set<String> variables) {
        texts.keep(task, number(task), variables);
    }

    private static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
