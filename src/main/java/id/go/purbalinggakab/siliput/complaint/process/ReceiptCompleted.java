package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What classification, completion and thanks leave behind when they are completed. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ReceiptCompleted {

    private final CaseTexts texts;
    private final ComplaintCases cases;
    private final NamedAnew named;
    private final ComplaintClock clock;
    private final Delivered delivered;
    private final Register register;
    private final Actor actor;

    @Bean
    TaskListener classifyComplaintCompleted() {
        return this::classified;
    }

    @Bean
    TaskListener enterCompletionCompleted(Archive archive) {
        return task -> {
            keep(task, Set.of("completion"));
            Optional.ofNullable((String) task.getVariable("attachments")).stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .filter(id -> !id.isBlank())
                    .forEach(id ->
                            archive.bind(UUID.fromString(id.strip()), DocumentPurpose.COMPLAINT_FILE, number(task)));
        };
    }

    @Bean
    TaskListener thankSenderCompleted() {
        return task -> {
            keep(task, Set.of("answer", "deliveryProof", "deliveredAtReason"));
            delivered.ready(task);
            NOTICE_TEXT.set(task.getExecution(), ANSWER.from(task));
            if (DELIVERED.find(task).orElse(false)) {
                delivered.record(task, number(task), What.NOTICE);
            }
        };
    }

    private void classified(DelegateTask task) {
        var execution = task.getExecution();
        keep(task, Set.of("classificationReason", "noticeText"));
        delivered.ready(task);
        var result = CLASSIFICATION.find(task).orElse(Classification.CLASSIFIED);
        CLASSIFICATION.set(execution, result);
        CLASSIFIED_AT.set(execution, ANSWER_READY_AT.from(execution));
        CLASS.find(task).ifPresent(found -> LIMIT_CLASS.set(execution, found.name()));
        cases.classify(number(task), KIND.from(task), CLASS.find(task));
        clock.rendered(execution, ComplaintClock.UNCLASSIFIED, DUE_AT.from(task));
        NAMED.find(task).ifPresent(text -> name(task, AccusedOfficers.parse(text)));
        if (result == Classification.CLASSIFIED) {
            register.moveTo(number(task), CaseStatus.ADUAN_DITANGANI);
        }
    }

    private void name(DelegateTask task, Set<String> against) {
        named.enter(
                task.getExecution(),
                number(task),
                against,
                actor.of(task),
                CLASSIFICATION_REASON.find(task).orElse(null),
                false);
    }

    private void keep(DelegateTask task, Set<String> variables) {
        texts.keep(task, number(task), variables);
    }

    private static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
