package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Tells people of work after publication, and the leadership of a review that is late. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class CorrectionNotices {

    /** What a text that must go at once leaves on the networks is not left there until the morning. */
    private static final int URGENT = 90;

    private final Notices notices;
    private final Register register;
    private final Holders holders;

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        if (!CorrectionProcess.KEYS.contains(task.getProcessDefinitionId().split(":")[0])) {
            return;
        }
        announce(
                task,
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .flatMap(holders::inGroup));
    }

    /** The task came to these people's list as well. */
    void offered(DelegateTask task, Role role) {
        announce(task, holders.present(role));
    }

    private void announce(DelegateTask task, Stream<String> people) {
        var due = Optional.ofNullable(task.getDueDate()).map(date -> date.toInstant());
        var urgent = task.getPriority() >= URGENT;
        say(task.getExecution().getProcessBusinessKey(), task.getName(), task.getId(), due, urgent, people);
    }

    @Bean
    JavaDelegate remindReview() {
        return execution -> say(
                execution.getProcessBusinessKey(),
                "Tinjau penurunan berita (lewat waktu)",
                execution.getProcessInstanceId(),
                Optional.empty(),
                false,
                Stream.of(Role.KEPALA, Role.SEKRETARIS).flatMap(holders::present));
    }

    private void say(
            String number, String what, String distinct, Optional<Instant> due, boolean urgent, Stream<String> people) {
        var secret =
                register.find(number).filter(found -> found.letter().secret()).isPresent();
        var model = new HashMap<String, Object>(
                Map.of("caseNumber", number, "taskName", what, "secret", secret, "urgent", urgent));
        due.ifPresent(at -> model.put("dueText", IndonesianTime.dateTime(at)));
        people.distinct()
                .forEach(user -> notices.say(new Notice(
                        number, "new-task", Optional.empty(), distinct, Recipient.officer(user), model, List.of())));
    }
}
