package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.publishing.Publishing.RecipientsUnreached;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** Journalists whom a mail did not reach: one open task per case, however many they are. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ReturnedMailSteps implements DeclaredSteps {

    static final String KEY = "returnedMail";

    private static final String RETURNED = "mail.returned";
    private static final ProcessVariable<String> REMARK = ProcessVariable.text("recipientsRemark");

    @Lazy
    private final RuntimeService runtime;

    private final Register register;
    private final Actor actor;

    @EventListener
    public void unreached(RecipientsUnreached mails) {
        var open = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(mails.caseNumber())
                .count();
        if (open == 0) {
            runtime.createMessageCorrelation(RETURNED)
                    .processInstanceBusinessKey(mails.caseNumber())
                    .correlateStartMessage();
        }
    }

    @Override
    public List<StepRules> steps() {
        return List.of(StepRules.of("settleRecipients").needs(REMARK));
    }

    @Bean
    TaskListener settleRecipientsCompleted() {
        return task -> register.note(
                task.getExecution().getProcessBusinessKey(),
                "SUREL",
                "Surel yang tidak sampai: " + REMARK.from(task),
                actor.of(task));
    }
}
