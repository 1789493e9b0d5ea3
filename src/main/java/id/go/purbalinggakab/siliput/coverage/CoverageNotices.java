package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Enclosure;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.TrackingLinks;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Everything that the coverage procedure says to applicants and officers. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CoverageNotices {

    private final Notices notices;
    private final Officers officers;
    private final Invitation invitation;
    private final Register register;
    private final TrackingLinks links;

    /** To the applicant; {@code round} tells a repeated notice of one kind from the earlier one. */
    public void toApplicant(CoverageCase about, String kind, String round, Map<String, Object> more) {
        var model = new HashMap<>(more);
        register.find(about.number()).ifPresent(line -> {
            model.put("trackingCode", line.trackingCode());
            model.put("trackingUrl", links.page(line.trackingCode()));
        });
        say(
                about,
                kind,
                Optional.empty(),
                round,
                Recipient.outside(about.contactName(), about.contactMail(), about.contactPhone()),
                model,
                List.of());
    }

    /** The receipt: until when the answer comes and how that was reckoned; a mended letter has one of its own. */
    public void letterReceived(CoverageCase about, DueDate due) {
        toApplicant(
                about,
                "letter-received",
                due.start().toString(),
                Map.of(
                        "dueText",
                        IndonesianTime.dateTime(due.due()),
                        "dueExplanation",
                        String.join("\n", due.explanation())));
    }

    /** What an applicant told on the tracking page; of a secret letter the notice says only that there is something. */
    public void applicantSaid(CaseSummary about, String matter, String words, int round, Collection<String> userIds) {
        var model = new HashMap<String, Object>();
        model.put("secret", about.letter().secret());
        model.put("taskName", matter);
        model.put("eventTitle", about.letter().eventTitle());
        model.put("remark", words);
        userIds.forEach(user -> notices.say(new Notice(
                about.number(),
                "applicant-said",
                Optional.empty(),
                Integer.toString(round),
                Recipient.officer(user),
                model,
                List.of())));
    }

    /** To officers, once each. */
    public void toOfficers(
            CoverageCase about, String kind, String round, Collection<String> userIds, Map<String, Object> more) {
        userIds.forEach(user -> say(about, kind, Optional.empty(), round, Recipient.officer(user), more, List.of()));
    }

    /** The invitation with its {@code .ics}; a secret letter's says time and number only. */
    public void inviteCrew(CoverageCase about, String round) {
        about.crew()
                .userIds()
                .forEach(user -> say(
                        about,
                        "crew-invitation",
                        Optional.empty(),
                        round,
                        Recipient.officer(user),
                        Map.of("direction", about.direction()),
                        List.of(invitation.request(about, mail(user)))));
    }

    /** To officers who are no longer of the crew, or whose event is off: their calendar entry ends with it. */
    public void releaseCrew(
            CoverageCase about, String kind, String round, Collection<String> userIds, Map<String, Object> more) {
        userIds.forEach(user -> say(
                about,
                kind,
                Optional.empty(),
                round,
                Recipient.officer(user),
                more,
                List.of(invitation.cancel(about, mail(user)))));
    }

    private Optional<String> mail(String user) {
        return officers.find(user).flatMap(Officer::mail);
    }

    /** To journalists about a release that they have; at once, whatever the hour, since they may be printing it. */
    public void toJournalists(
            CoverageCase about, String kind, int version, Collection<String> addresses, Map<String, Object> more) {
        var model = new HashMap<String, Object>(more);
        model.put("urgent", true);
        addresses.forEach(mail -> say(
                about,
                kind,
                Optional.empty(),
                "v" + version,
                Recipient.outside("Rekan media", Optional.of(mail)),
                model,
                List.of()));
    }

    /** A warning or breach of a due date, once per recipient and due date. */
    public void deadline(
            CoverageCase about, String kind, Instant due, String step, Collection<String> userIds, String service) {
        var more = Map.<String, Object>of(
                "taskName", step, "dueText", IndonesianTime.dateTime(due), "remark", service, "service", service);
        userIds.forEach(user -> say(about, kind, Optional.of(due), service, Recipient.officer(user), more, List.of()));
    }

    private void say(
            CoverageCase about,
            String kind,
            Optional<Instant> due,
            String round,
            Recipient recipient,
            Map<String, Object> more,
            List<Enclosure> enclosures) {
        var model = new HashMap<String, Object>(more);
        model.put("caseNumber", about.number());
        model.put("secret", about.secret());
        model.putIfAbsent("urgent", about.urgent());
        model.put("eventStart", IndonesianTime.dateTime(about.eventStart()));
        if (!about.secret()) {
            model.put("subject", about.subject());
            model.put("eventTitle", about.eventTitle());
            model.put("eventPlace", about.eventPlace());
            model.put(
                    "crewNames",
                    about.crew().userIds().stream().map(officers::nameOf).toList());
        } else {
            model.remove("direction");
            model.remove("remark");
            model.remove("releaseTitle");
        }
        notices.say(new Notice(about.number(), kind, due, round, recipient, model, enclosures));
    }
}
