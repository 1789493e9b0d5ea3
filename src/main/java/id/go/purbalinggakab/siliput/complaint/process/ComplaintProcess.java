package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.engine.ProcessVariable.flag;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.instant;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.number;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.text;

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
    static final ProcessVariable<String> RECEIVED_VIA = text("receivedVia");
    static final ProcessVariable<String> KIND = text("complaintKind");
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
    static final ProcessVariable<String> BRANCH = text("branch");
    static final ProcessVariable<Integer> ROUND = number("round");

    // classification
    static final ProcessVariable<String> CLASSIFICATION = text("classification");
    static final ProcessVariable<String> CLASS = text("complaintClass");
    static final ProcessVariable<String> CLASSIFICATION_REASON = text("classificationReason");
    static final ProcessVariable<String> NOTICE_TEXT = text("noticeText");
    static final ProcessVariable<Instant> COMPLETION_UNTIL = instant("completionUntil");
    static final ProcessVariable<Instant> COMPLETED_AT = instant("completedAt");

    // the answer
    static final ProcessVariable<String> ANSWER = text("answer");
    static final ProcessVariable<String> ANSWERED_BY = text("answeredBy");
    static final ProcessVariable<String> APPROVAL = text("approval");
    static final ProcessVariable<String> AUTHORITY = text("authority");
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
    static final ProcessVariable<String> CONCLUSION = text("conclusion");
    static final ProcessVariable<Boolean> LENGTHENED = flag("lengthened");
    static final ProcessVariable<Integer> EXTENSION = number("extension");
    static final ProcessVariable<String> EXTENSION_REASON = text("extensionReason");
    static final ProcessVariable<Instant> REOPEN_UNTIL = instant("reopenUntil");

    // the companions
    static final ProcessVariable<String> CASE_NUMBER = text("caseNumber");
    static final ProcessVariable<String> CHANGE = text("change");
    static final ProcessVariable<String> NEW_CLASS = text("newClass");
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<String> RETURNED_WHAT = text("returnedWhat");
    static final ProcessVariable<String> BOX = text("box");
    static final ProcessVariable<Integer> SLIPS_LEFT = number("slipsLeft");
    static final ProcessVariable<Integer> SAMPLE_SIZE = number("sampleSize");

    private ComplaintProcess() {}
}
