package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.engine.ProcessVariable.choice;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.flag;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.instant;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.number;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.text;

import id.go.purbalinggakab.siliput.complaint.ComplaintChange;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.complaint.process.OutsideDecision.Authority;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.time.Instant;

/** Table of contents of {@code processes/complaint.bpmn}: no variable holds what a person said or who said it. */
final class ComplaintProcess {

    static final String KEY = "complaint";

    static final String RECEIVED = "complaint.received";
    static final String COMPLETED = "complaint.completed";
    static final String RECLASSIFICATION_REQUESTED = "complaint.reclassificationRequested";
    static final String RECLASSIFIED = "complaint.reclassified";
    static final String WITHDRAWN = "complaint.withdrawn";
    static final String REOPENED = "complaint.reopened";
    static final String MAIL_RETURNED = "complaint.mailReturned";

    /** Error code: the complainant's mail address is refused for good. */
    static final String MAIL_REFUSED = "mail.refused";

    // receipt
    static final ProcessVariable<Instant> RECEIVED_AT = instant("receivedAt");
    static final ProcessVariable<ComplaintChannel> RECEIVED_VIA = choice("receivedVia", ComplaintChannel.class);
    static final ProcessVariable<String> RECEIVED_AT_REASON = text("receivedAtReason");
    static final ProcessVariable<ComplaintKind> KIND = choice("complaintKind", ComplaintKind.class);
    static final ProcessVariable<String> INTAKE = text("intake");
    static final ProcessVariable<String> NAMED = text("namedOfficers");
    static final ProcessVariable<Boolean> AT_ONCE = flag("answeredAtOnce");
    static final ProcessVariable<Boolean> BY_MAIL = flag("answerByMail");

    // the clock
    static final ProcessVariable<String> LIMIT_CLASS = text("limitClass");
    static final ProcessVariable<Instant> CLOCK_FROM = instant("clockFrom");
    static final ProcessVariable<Instant> DUE_AT = instant("dueAt");
    static final ProcessVariable<Instant> WARNING_AT = instant("warningAt");
    static final ProcessVariable<Instant> INTERIM_DUE_AT = instant("interimDueAt");
    static final ProcessVariable<Branch> BRANCH = choice("branch", Branch.class);
    static final ProcessVariable<Integer> ROUND = number("round");

    // classification
    static final ProcessVariable<Classification> CLASSIFICATION = choice("classification", Classification.class);
    static final ProcessVariable<ComplaintClass> CLASS = choice("complaintClass", ComplaintClass.class);
    static final ProcessVariable<String> CLASSIFICATION_REASON = text("classificationReason");
    static final ProcessVariable<String> NOTICE_TEXT = text("noticeText");
    static final ProcessVariable<String> REDIRECTED_TO = text("redirectedTo");
    static final ProcessVariable<String> DUPLICATE_OF = text("duplicateOf");
    static final ProcessVariable<String> COMPLETION = text("completion");
    static final ProcessVariable<String> ATTACHMENTS = text("attachments");
    static final ProcessVariable<Instant> COMPLETION_UNTIL = instant("completionUntil");
    static final ProcessVariable<Instant> COMPLETED_AT = instant("completedAt");

    // the answer
    static final ProcessVariable<String> ANSWER = text("answer");
    static final ProcessVariable<String> ANSWERED_BY = text("answeredBy");
    static final ProcessVariable<Approval> APPROVAL = choice("approval", Approval.class);
    static final ProcessVariable<String> APPROVAL_REMARK = text("approvalRemark");
    static final ProcessVariable<Authority> AUTHORITY = choice("authority", Authority.class);
    static final ProcessVariable<String> AUTHORITY_LETTER = text("authorityLetter");
    static final ProcessVariable<Instant> AUTHORITY_LETTER_DATE = instant("authorityLetterDate");
    static final ProcessVariable<String> AUTHORITY_DOCUMENT = text("authorityDocument");
    static final ProcessVariable<Boolean> DELIVERED = flag("delivered");
    static final ProcessVariable<Instant> CLASSIFIED_AT = instant("classifiedAt");
    static final ProcessVariable<Instant> ANSWER_READY_AT = instant("answerReadyAt");
    static final ProcessVariable<Instant> DELIVERED_AT = instant("deliveredAt");
    static final ProcessVariable<String> DELIVERED_AT_REASON = text("deliveredAtReason");
    static final ProcessVariable<String> DELIVERY_PROOF = text("deliveryProof");
    static final ProcessVariable<String> DELIVERY_DOCUMENT = text("deliveryDocument");
    static final ProcessVariable<String> INTERIM_ANSWER = text("interimAnswer");
    static final ProcessVariable<String> EXAMINERS = text("examiners");
    static final ProcessVariable<String> EXAMINATION_LEAD = text("examinationLead");
    static final ProcessVariable<String> ASSIGNMENT_LETTER = text("assignmentLetter");
    static final ProcessVariable<String> REPORT = text("report");
    static final ProcessVariable<Conclusion> CONCLUSION = choice("conclusion", Conclusion.class);
    static final ProcessVariable<Boolean> LENGTHENED = flag("lengthened");
    static final ProcessVariable<Integer> EXTENSION = number("extension");
    static final ProcessVariable<String> EXTENSION_REASON = text("extensionReason");
    static final ProcessVariable<Instant> REOPEN_UNTIL = instant("reopenUntil");

    // the companions
    static final ProcessVariable<String> CASE_NUMBER = text("caseNumber");
    static final ProcessVariable<ComplaintChange> CHANGE = choice("change", ComplaintChange.class);
    static final ProcessVariable<ComplaintClass> NEW_CLASS = choice("newClass", ComplaintClass.class);
    static final ProcessVariable<String> REQUESTED_BY = text("requestedBy");
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<String> RETURNED_WHAT = text("returnedWhat");
    static final ProcessVariable<String> BOX = text("box");
    static final ProcessVariable<Integer> SLIPS = number("slips");
    static final ProcessVariable<Instant> OPENED_AT = instant("openedAt");
    static final ProcessVariable<String> SECOND_OFFICER = text("secondOfficer");
    static final ProcessVariable<Integer> SLIPS_LEFT = number("slipsLeft");
    static final ProcessVariable<Integer> SAMPLE_SIZE = number("sampleSize");
    static final ProcessVariable<String> SAMPLE_REMARK = text("sampleRemark");

    enum Classification {
        CLASSIFIED,
        INCOMPLETE,
        NOT_OURS,
        DUPLICATE,
        SUGGESTION,
        /** Nobody in the office may work on it; no form says so. */
        HAND_OVER
    }

    /** The way behind the clock's start. */
    enum Branch {
        AT_ONCE,
        HAND_OVER,
        CLASSIFIED,
        INCOMPLETE,
        UNCLASSIFIED
    }

    enum Approval {
        APPROVED,
        REVISE,
        REJECTED
    }

    enum Conclusion {
        PROVEN,
        NOT_PROVEN,
        HANDED_OVER
    }

    private ComplaintProcess() {}
}
