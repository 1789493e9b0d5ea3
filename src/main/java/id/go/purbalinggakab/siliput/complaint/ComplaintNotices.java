package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What officers hear about complaints: number, step and time, never what was said or who said it. */
@Component
public class ComplaintNotices {

    private final Notices notices;

    ComplaintNotices(Notices notices) {
        this.notices = notices;
    }

    public void newTask(String caseNumber, String taskId, String taskName, Collection<String> userIds) {
        say(caseNumber, "complaint-task", Optional.empty(), taskId, userIds, Map.of("taskName", taskName));
    }

    /** A task that its own people may not do; who got it instead. */
    public void stranded(String caseNumber, String distinct, String taskName, String to, Collection<String> userIds) {
        say(
                caseNumber,
                "complaint-stranded",
                Optional.empty(),
                distinct,
                userIds,
                Map.of("taskName", taskName, "to", to));
    }

    /** A warning or breach, once per recipient and due date. */
    public void deadline(
            String caseNumber, String kind, Instant due, String step, String service, Collection<String> userIds) {
        say(
                caseNumber,
                kind,
                Optional.of(due),
                service,
                userIds,
                Map.of("taskName", step, "dueText", IndonesianTime.dateTime(due), "service", service));
    }

    /** The second person's decision, to who asked for another class. */
    public void reclassificationDecided(String caseNumber, String round, String sentence, Collection<String> userIds) {
        say(caseNumber, "complaint-class-decided", Optional.empty(), round, userIds, Map.of("remark", sentence));
    }

    /** A further mail of the complainant lies in the case's file. */
    public void reply(String caseNumber, String paper, Collection<String> userIds) {
        say(caseNumber, "complaint-reply", Optional.empty(), paper, userIds, Map.of());
    }

    /** Something that was to reach the complainant by mail never will. */
    public void mailFailed(String caseNumber, String mark, String sentence, Collection<String> userIds) {
        say(caseNumber, "complaint-mail-failed", Optional.empty(), mark, userIds, Map.of("remark", sentence));
    }

    /** The mailbox that complaints arrive in, which is no case. */
    public void mailbox(String mark, String sentence, Collection<String> userIds) {
        say("SUREL", "complaint-mailbox", Optional.empty(), mark, userIds, Map.of("remark", sentence));
    }

    private void say(
            String caseNumber,
            String kind,
            Optional<Instant> due,
            String distinct,
            Collection<String> userIds,
            Map<String, Object> more) {
        var model = new HashMap<String, Object>(more);
        model.put("caseNumber", caseNumber);
        userIds.forEach(user -> notices.say(
                new Notice(caseNumber, kind, due, distinct, Recipient.officer(user), Map.copyOf(model), List.of())));
    }
}
