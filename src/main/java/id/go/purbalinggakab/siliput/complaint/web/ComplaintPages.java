package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplainantActions;
import id.go.purbalinggakab.siliput.complaint.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.KeptIntake;
import id.go.purbalinggakab.siliput.complaint.PossibleChanges;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.ClassChoice;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.Complainant;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.File;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.Head;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.Lapor;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.OpenCase;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.Written;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The data of complaint forms: everything but the identity, which is asked for apart. */
@Component
@RequiredArgsConstructor
class ComplaintPages {

    private static final int MANY = 300;

    private final ComplaintCases cases;
    private final Intakes intakes;
    private final ComplaintTexts papers;
    private final AccusedOfficers named;
    private final Register register;
    private final Archive archive;
    private final Colleagues colleagues;
    private final ComplaintDeadlines deadlines;
    private final PreparedLines lines;
    private final Deliveries deliveries;
    private final RawMails mails;
    private final Forms forms;
    private final Clock clock;

    ComplaintPage start(String user) {
        return page(user, Optional.empty(), Map.of(), Map.of());
    }

    ComplaintPage task(TaskView task, String user) {
        var flags = forms.flags(new Submission(
                task.key(), Map.of(), task.variables(), task.caseNumber(), Optional.of(user), Optional.of(task.id())));
        return page(user, task.caseNumber().flatMap(cases::find), task.variables(), flags);
    }

    private ComplaintPage page(
            String user, Optional<ComplaintCase> about, Map<String, Object> variables, Map<String, Boolean> flags) {
        var number = about.map(ComplaintCase::number);
        var intake = number.flatMap(intakes::ofCase);
        return new ComplaintPage(
                clock.instant(),
                colleagues.of(user),
                about.map(found -> head(found, intake, variables)),
                number.flatMap(found -> deadlines.current(found, variables)),
                intake.map(KeptIntake::text),
                number.map(archive::ofCase).orElse(List.of()).stream()
                        .map(File::of)
                        .toList(),
                mails.of(number, user),
                intake.map(kept -> new Complainant(kept.mode().name(), kept.maskedName(), kept.wayBackKnown())),
                number.map(this::written).orElse(List.of()),
                number.map(named::of).stream()
                        .flatMap(users -> users.stream().map(colleagues::of))
                        .toList(),
                intake.filter(kept -> !kept.laporTrackingId().isEmpty())
                        .map(kept -> new Lapor(
                                kept.laporTrackingId(),
                                deadlines.ofLapor(kept.laporDisposedAt(), answered(about, variables)))),
                colleagues.everybody(),
                colleagues.team(number),
                open(user, number),
                Stream.of(ComplaintClass.values())
                        .map(one -> new ClassChoice(one.name(), one.label(), one.meaning()))
                        .toList(),
                lines.of(about, variables),
                number.flatMap(deliveries::refusal),
                variables,
                flags);
    }

    private Head head(ComplaintCase found, Optional<KeptIntake> intake, Map<String, Object> variables) {
        return new Head(
                found.number(),
                register.find(found.number())
                        .map(CaseSummary::status)
                        .map(status -> status.label())
                        .orElse(""),
                found.kind().name(),
                found.kind().label(),
                found.channel().name(),
                found.channel().label(),
                found.receivedAt(),
                found.complaintClass().map(Enum::name),
                found.complaintClass().map(ComplaintClass::label),
                intake.map(KeptIntake::aboutCase).orElse(""),
                variables.get("round") instanceof Integer round ? round : 1,
                Boolean.TRUE.equals(variables.get("answerByMail")),
                register.find(found.number()).map(CaseSummary::trackingCode).orElse(""));
    }

    /** A complaint that came back is not answered, whatever was said before. */
    private static Optional<Instant> answered(Optional<ComplaintCase> about, Map<String, Object> variables) {
        return about.flatMap(ComplaintCase::answeredAt)
                .filter(at -> !(variables.get("clockFrom") instanceof Instant from && from.isAfter(at)));
    }

    private List<Written> written(String number) {
        return papers.ofCase(number).stream()
                .map(paper -> new Written(
                        paper.what(),
                        Prepared.label(paper.what()),
                        paper.text(),
                        paper.by().equals(ComplainantActions.BY)
                                ? "Pengadu"
                                : colleagues.signed(paper.by(), paper.at()),
                        paper.at()))
                .toList();
    }

    /** Cases to choose from, with what may be changed; those about this person do not exist for them. */
    private List<OpenCase> open(String user, Optional<String> except) {
        var hidden = colleagues.casesHiddenFrom(user);
        return cases.latest(MANY).stream()
                .filter(found -> !hidden.contains(found.number())
                        && !except.filter(found.number()::equals).isPresent())
                .flatMap(found -> register.find(found.number()).stream()
                        .map(line -> new OpenCase(
                                found.number(),
                                "%s lewat %s"
                                        .formatted(
                                                found.kind().label(),
                                                found.channel().label()),
                                found.receivedAt(),
                                line.status().label(),
                                PossibleChanges.of(found, line.status(), clock.instant()))))
                .toList();
    }
}
