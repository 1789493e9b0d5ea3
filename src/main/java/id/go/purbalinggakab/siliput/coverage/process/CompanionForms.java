package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The forms of the processes beside the main one: direct assignment, outside disposition, withdrawal, changes. */
@Component
@RequiredArgsConstructor
class CompanionForms implements DeclaredSteps {

    static final List<Role> ORDERING = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL);

    private final SharedRules rules;
    private final Officers officers;
    private final Acting acting;

    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("assignDirectly")
                        .needs(ASSIGNMENT_SUBJECT, EVENT_TITLE, EVENT_PLACE, EVENT_START, CREW, ORDERED_BY)
                        .needsSometimes(OUTSIDE_REASON)
                        .takes(
                                EVENT_DISTRICT,
                                EVENT_END,
                                CLASH_REASON,
                                DIRECTION,
                                CONTACT_NAME,
                                CONTACT_PHONE,
                                CONTACT_MAIL)
                        .with(submission -> rules.of(submission)
                                .problemIf(
                                        !holdsAny(submission.value(ORDERED_BY), ORDERING),
                                        "orderedBy",
                                        "pilih pejabat yang memberi perintah.")
                                .crew("")
                                .list()),
                StepRules.of("enterDisposition")
                        .needs(CASE_NUMBER, DISPOSED_BY, ACTING_AS, DISPOSITION_AT, DISPOSITION_SCAN)
                        .needsSometimes(DISPOSITION_AT_REASON)
                        .takes(DISPOSITION_CHANNEL, DISPOSITION_INSTRUCTIONS, DISPOSITION_NOTE)
                        .with(submission -> rules.of(submission)
                                .problemIf(
                                        !holdsAny(submission.text("disposedBy"), DispositionCapacity.DISPOSING),
                                        "disposedBy",
                                        "disposisi diberikan oleh Kepala atau Sekretaris Dinas. Pilih salah satu.")
                                .capacity(submission.text("disposedBy"), "dispositionAt")
                                .document("dispositionScan", DocumentPurpose.DISPOSITION)
                                .list()),
                StepRules.of("acknowledgeDisposition")
                        .needs(ACKNOWLEDGEMENT)
                        .needsSometimes(ACKNOWLEDGEMENT_REMARK)
                        .with(submission -> rules.of(submission)
                                .problemIf(
                                        isForAnother(submission),
                                        "acknowledgement",
                                        "hanya pimpinan yang disebut, atau yang menggantikannya, yang menanggapi catatan ini.")
                                .list()),
                StepRules.of("confirmOrder").needs(ORDER_ANSWER).needsSometimes(ORDER_REMARK),
                enterWithdrawal(),
                enterWithdrawal()
                        .without("caseNumber", "withdrawnBy", "withdrawalScan")
                        .asMessage(WITHDRAWN),
                StepRules.of("enterScheduleChange")
                        .needs(CASE_NUMBER, CHANGE_REASON)
                        .needsSometimes(CREW)
                        .takes(CLASH_REASON, EVENT_START, EVENT_END, EVENT_PLACE, RECEIVED_AT)
                        .with(submission -> submission.value(CREW).isEmpty()
                                ? List.of()
                                : rules.of(submission)
                                        .crew(submission.text("caseNumber").orElse(""))
                                        .list()));
    }

    private StepRules enterWithdrawal() {
        return StepRules.of("enterWithdrawal")
                .needs(CASE_NUMBER, WITHDRAWAL_REASON)
                .takes(WITHDRAWAL_SCAN)
                .with(submission -> rules.of(submission)
                        .document("withdrawalScan", DocumentPurpose.PAPER)
                        .list());
    }

    /** As long as who is named is in office, nobody answers for that person but who acts for it. */
    private boolean isForAnother(Submission submission) {
        var named = Optional.ofNullable(submission.known().get("disposedBy")).map(Object::toString);
        return holdsAny(named, DispositionCapacity.DISPOSING)
                && submission.user().isPresent()
                && !named.equals(submission.user())
                && named.flatMap(acting::standIn)
                        .flatMap(Appointment::acting)
                        .filter(submission.user().get()::equals)
                        .isEmpty();
    }

    private boolean holdsAny(Optional<String> user, List<Role> roles) {
        return user.flatMap(officers::find)
                .map(Officer::roles)
                .filter(held -> roles.stream().anyMatch(held::contains))
                .isPresent();
    }
}
