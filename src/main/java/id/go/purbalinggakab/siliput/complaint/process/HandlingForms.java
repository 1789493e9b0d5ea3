package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintChange;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Answers, examination, approval, delivery and changes of a complaint (clauses 6.b and 6.c). */
@Component
@RequiredArgsConstructor
class HandlingForms implements DeclaredSteps {

    static final ProcessVariable<?>[] DELIVERY = {DELIVERED_AT, DELIVERED_AT_REASON, DELIVERY_PROOF};

    private final ComplaintRules rules;

    @Override
    public List<StepRules> steps() {
        return List.of(
                quickAnswer("handleMinor"),
                quickAnswer("handleNormative"),
                StepRules.of("handleNonSupervisory").needs(ANSWER),
                StepRules.of("appointExaminers")
                        .needs(EXAMINERS, EXAMINATION_LEAD)
                        .takes(ASSIGNMENT_LETTER)
                        .with(submission -> team(submission).list()),
                StepRules.of("sendInterimAnswer")
                        .needs(INTERIM_ANSWER)
                        .needsSometimes(DELIVERY)
                        .with(submission -> rules.of(submission)
                                .deliveredAfterClassification()
                                .list()),
                StepRules.of("investigate").needs(REPORT, CONCLUSION, ANSWER),
                approval("approveNonSupervisoryAnswer"),
                approval("approveSupervisoryAnswer"),
                delivery("deliverMinorAnswer"),
                delivery("deliverNormativeAnswer"),
                delivery("deliverNonSupervisoryAnswer"),
                delivery("deliverSupervisoryAnswer"),
                delivery("deliverNotice"),
                delivery("deliverReturnedMail"),
                delivery("deliverExtension"),
                outside("approveReclassification").takes(EXTENSION_REASON).with(submission -> rules.of(submission)
                        .document("authorityDocument")
                        .problemIf(
                                isBy(submission, REQUESTED_BY),
                                "approval",
                                "Anda yang meminta perubahan ini. Persetujuan diberikan orang lain.")
                        .list()),
                StepRules.of("enterComplaintChange")
                        .needs(CASE_NUMBER, CHANGE, REASON)
                        .needsSometimes(NEW_CLASS, EXAMINERS, EXAMINATION_LEAD, AUTHORITY_LETTER, AUTHORITY_LETTER_DATE)
                        .needsSometimes(AUTHORITY_DOCUMENT)
                        .takes(AUTHORITY, NAMED, ASSIGNMENT_LETTER)
                        .with(submission -> (submission.is(CHANGE, ComplaintChange.EXAMINERS)
                                        ? team(submission).appointing("change")
                                        : rules.of(submission))
                                .document("authorityDocument")
                                .readable("caseNumber")
                                .officers("namedOfficers")
                                .list()),
                StepRules.of("reviewSample").needs(SAMPLE_REMARK));
    }

    private StepRules quickAnswer(String id) {
        return StepRules.of(id)
                .needs(ANSWER)
                .needsSometimes(DELIVERY)
                .takes(DELIVERED)
                .with(submission -> rules.of(submission).delivered().list());
    }

    private ComplaintRules.Findings team(Submission submission) {
        return rules.of(submission)
                .team("examiners")
                .problemIf(
                        !AccusedOfficers.parse(submission.text("examiners").orElse(""))
                                .contains(submission.text("examinationLead").orElse("")),
                        "examinationLead",
                        "pilih ketua dari antara tim pemeriksa.");
    }

    private StepRules approval(String id) {
        return outside(id).with(submission -> rules.of(submission)
                .document("authorityDocument")
                .problemIf(
                        isBy(submission, ANSWERED_BY),
                        "approval",
                        "Anda yang menulis jawaban ini. Persetujuan diberikan orang lain.")
                .list());
    }

    /** What an authority outside the office decided stands beside the office's own decision. */
    private static StepRules outside(String id) {
        return StepRules.of(id)
                .needs(APPROVAL)
                .needsSometimes(APPROVAL_REMARK, AUTHORITY, AUTHORITY_LETTER, AUTHORITY_LETTER_DATE)
                .needsSometimes(AUTHORITY_DOCUMENT);
    }

    private static boolean isBy(Submission submission, ProcessVariable<String> known) {
        return submission.user().isPresent() && submission.user().equals(known.in(submission.known()));
    }

    private StepRules delivery(String id) {
        return StepRules.of(id)
                .needs(DELIVERED_AT, DELIVERY_PROOF)
                .needsSometimes(DELIVERED_AT_REASON)
                .takes(DELIVERY_DOCUMENT)
                .with(submission -> rules.of(submission)
                        .deliveredAfterItWasReady()
                        .document("deliveryDocument")
                        .list());
    }
}
