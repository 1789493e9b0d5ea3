package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.mail.MailSettings;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What officers hear about complaints: number, step and time, never what was said or who said it. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintNotices {

    private final Notices notices;
    private final ComplaintSettings settings;
    private final MailSettings mail;

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

    /** Nobody in the office may hear of the case: the authority outside hears that there is one, and no number. */
    public void strandedOutside(String caseNumber, String distinct) {
        var address = settings.authorityMail().isBlank() ? mail.address() : settings.authorityMail();
        notices.say(new Notice(
                caseNumber,
                "complaint-stranded-outside",
                Optional.empty(),
                distinct,
                Recipient.outside("Pengawas aduan", Optional.of(address)),
                Map.of(),
                List.of()));
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

    /** Somebody is to be taken out of the accused, which a second person decides. */
    public void removalAsked(String caseNumber, String distinct, String userId) {
        say(caseNumber, "complaint-removal-asked", Optional.empty(), distinct, List.of(userId), Map.of());
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
