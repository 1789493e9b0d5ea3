package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.ProcessVariable.choice;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.flag;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.instant;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.number;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.text;

import id.go.purbalinggakab.siliput.coverage.DirectOrder;
import id.go.purbalinggakab.siliput.coverage.ReviewDecision;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.publishing.Publishing.NetworkOutcome;
import java.time.Instant;

/** Table of contents of {@code processes/coverage.bpmn}, in the diagram's order. */
final class CoverageProcess {

    static final String KEY = "coverage";

    static final String REQUESTED = "coverage.requested";
    static final String ASSIGNED = "coverage.assigned";
    static final String DISPOSED = "coverage.disposed";
    static final String POSTPONED = "coverage.postponed";
    static final String RESUBMITTED = "coverage.resubmitted";
    static final String WITHDRAWN = "coverage.withdrawn";
    static final String LETTER_ATTACHED = "coverage.letterAttached";

    static final String PUBLISHING_REFUSED = "publishing.refused";

    // the letter
    static final ProcessVariable<String> LETTER_NUMBER = text("letterNumber");
    static final ProcessVariable<Instant> LETTER_DATE = instant("letterDate");
    static final ProcessVariable<String> SENDER = text("senderInstitution");
    static final ProcessVariable<String> SUBJECT = text("subject");
    static final ProcessVariable<Secrecy> SECRECY = choice("secrecy", Secrecy.class);
    static final ProcessVariable<Boolean> SIGNED = flag("letterSigned");
    static final ProcessVariable<Boolean> STAMPED = flag("letterStamped");
    static final ProcessVariable<Boolean> ELECTRONIC = flag("electronicSignature");
    static final ProcessVariable<Instant> RECEIVED_AT = instant("receivedAt");
    static final ProcessVariable<String> RECEIVED_VIA = text("receivedVia");
    static final ProcessVariable<String> RECEIVED_AT_REASON = text("receivedAtReason");
    static final ProcessVariable<String> LETTER_SCAN = text("letterScan");
    static final ProcessVariable<String> CONTACT_NAME = text("contactName");
    static final ProcessVariable<String> CONTACT_MAIL = text("contactEmail");
    static final ProcessVariable<String> CONTACT_PHONE = text("contactPhone");
    static final ProcessVariable<Speed> SPEED = choice("speed", Speed.class);
    static final ProcessVariable<String> EVENT_TITLE = text("eventTitle");
    static final ProcessVariable<String> EVENT_PLACE = text("eventPlace");
    static final ProcessVariable<String> EVENT_DISTRICT = text("eventDistrict");
    static final ProcessVariable<String> EVENT_VILLAGE = text("eventVillage");
    static final ProcessVariable<Instant> EVENT_START = instant("eventStart");
    static final ProcessVariable<Instant> EVENT_END = instant("eventEnd");
    static final ProcessVariable<String> DUPLICATE_REASON = text("duplicateReason");

    // the answer
    static final ProcessVariable<Instant> ANSWER_DUE_AT = instant("answerDueAt");
    static final ProcessVariable<Instant> ANSWER_WARNING_AT = instant("answerWarningAt");
    static final ProcessVariable<Instant> ANSWER_STARTED_AT = instant("answerStartedAt");
    static final ProcessVariable<Instant> ANSWER_RESUMED_AT = instant("answerResumedAt");
    static final ProcessVariable<Integer> ANSWER_USED_MINUTES = number("answerUsedMinutes");
    static final ProcessVariable<String> RESUME_AT = text("resumeAt");
    static final ProcessVariable<LetterDecision> LETTER_DECISION = choice("letterDecision", LetterDecision.class);
    static final ProcessVariable<String> LETTER_REMARK = text("letterRemark");
    static final ProcessVariable<Instant> LETTER_COMPLETE_AT = instant("letterCompleteAt");
    static final ProcessVariable<Instant> CLARIFIED_AT = instant("clarifiedAt");
    static final ProcessVariable<String> CLARIFIED_AT_REASON = text("clarifiedAtReason");
    static final ProcessVariable<String> DISPOSITION_INSTRUCTIONS = text("dispositionInstructions");
    static final ProcessVariable<String> DISPOSITION_NOTE = text("dispositionNote");
    static final ProcessVariable<String> DISPOSITION_CHANNEL = text("dispositionChannel");
    static final ProcessVariable<String> DISPOSITION_SCAN = text("dispositionScan");
    static final ProcessVariable<Instant> DISPOSITION_AT = instant("dispositionAt");
    static final ProcessVariable<String> DISPOSITION_AT_REASON = text("dispositionAtReason");
    static final ProcessVariable<String> DISPOSED_BY = text("disposedBy");
    static final ProcessVariable<Standing> ACTING_AS = choice("actingAs", Standing.class);
    static final ProcessVariable<Assessment> ASSESSMENT = choice("assessment", Assessment.class);
    static final ProcessVariable<String> ASSESSMENT_REMARK = text("assessmentRemark");
    static final ProcessVariable<String> CREW = text("crew");
    static final ProcessVariable<String> OUTSIDE_REASON = text("outsideReason");
    static final ProcessVariable<String> DIRECTION = text("direction");
    static final ProcessVariable<Integer> ROUND = number("round");

    // the event
    static final ProcessVariable<CoverageOutcome> COVERAGE_OUTCOME = choice("coverageOutcome", CoverageOutcome.class);
    static final ProcessVariable<String> OUTCOME_REMARK = text("outcomeRemark");
    static final ProcessVariable<Boolean> NEW_DATE_KNOWN = flag("newDateKnown");
    static final ProcessVariable<Instant> ACTUAL_START = instant("actualStart");
    static final ProcessVariable<Instant> ACTUAL_END = instant("actualEnd");
    static final ProcessVariable<String> SPEAKERS = text("speakers");
    static final ProcessVariable<String> FIELD_NOTES = text("fieldNotes");
    static final ProcessVariable<String> ACTUAL_END_REASON = text("actualEndReason");
    static final ProcessVariable<String> EARLY_END_REASON = text("earlyEndReason");

    // the release
    static final ProcessVariable<Instant> MATERIAL_AT = instant("materialAt");
    static final ProcessVariable<Instant> PRODUCTION_DUE_AT = instant("productionDueAt");
    static final ProcessVariable<Instant> PRODUCTION_WARNING_AT = instant("productionWarningAt");
    static final ProcessVariable<String> RELEASE_TITLE = text("releaseTitle");
    static final ProcessVariable<String> RELEASE_DATELINE = text("releaseDateline");
    static final ProcessVariable<String> RELEASE_LEAD = text("releaseLead");
    static final ProcessVariable<String> RELEASE_BODY = text("releaseBody");
    static final ProcessVariable<String> PUBLISHED_QUOTES = text("publishedQuotes");
    /** For the reviewer; forms of former diagrams write quotes and sources here, and none of it goes out. */
    static final ProcessVariable<String> QUOTE_SOURCES = text("releaseQuotes");

    static final ProcessVariable<String> RELEASE_PICTURES = text("releasePictures");
    static final ProcessVariable<String> CHANNEL_TEXTS = text("channelTexts");
    static final ProcessVariable<String> CHECKLIST = text("checklist");
    static final ProcessVariable<ReviewDecision> REVIEW_DECISION = choice("reviewDecision", ReviewDecision.class);
    static final ProcessVariable<String> REVIEW_REMARK = text("reviewRemark");
    static final ProcessVariable<String> AUTHOR_REMARK = text("authorRemark");
    static final ProcessVariable<Boolean> CHECKLIST_CONFIRMED = flag("checklistConfirmed");
    static final ProcessVariable<Boolean> ASSIGNMENT_CONFIRMED = flag("assignmentConfirmed");
    static final ProcessVariable<PublishMode> PUBLISH_MODE = choice("publishMode", PublishMode.class);
    static final ProcessVariable<Instant> PUBLISH_AT = instant("publishAt");
    static final ProcessVariable<String> HOLD_REASON = text("holdReason");
    static final ProcessVariable<Instant> HOLD_ENDS_AT = instant("holdEndsAt");
    static final ProcessVariable<HoldDecision> HOLD_DECISION = choice("holdDecision", HoldDecision.class);
    static final ProcessVariable<String> HOLD_REMARK = text("holdRemark");
    static final ProcessVariable<String> WEBSITE_LINK = text("websiteLink");
    static final ProcessVariable<String> WEBSITE_REMARK = text("websiteRemark");
    static final ProcessVariable<Integer> JOURNALISTS_LEFT = number("journalistsLeft");
    static final ProcessVariable<NetworkOutcome> NETWORKS_OUTCOME = choice("networksOutcome", NetworkOutcome.class);
    static final ProcessVariable<Instant> NETWORKS_NEXT_STEP_AT = instant("networksNextStepAt");
    static final ProcessVariable<Instant> SHARED_AT = instant("sharedAt");
    static final ProcessVariable<String> SOCIAL_POSTS = text("socialPosts");
    static final ProcessVariable<Boolean> NETWORKS_OPEN = flag("networksOpen");

    // the closing
    static final ProcessVariable<Boolean> DIRECT = DirectOrder.DIRECT;
    static final ProcessVariable<String> ORDERED_BY = DirectOrder.ORDERED_BY;
    static final ProcessVariable<String> CLASH_REASON = text("clashReason");
    static final ProcessVariable<DirectOrder.Answer> ORDER_ANSWER = DirectOrder.ANSWER;
    static final ProcessVariable<String> ORDER_REMARK = text("orderRemark");
    static final ProcessVariable<String> STARTED_BY = DirectOrder.STARTED_BY;
    static final ProcessVariable<Boolean> LETTER_MISSING = flag("letterMissing");
    static final ProcessVariable<Boolean> FILE_INCOMPLETE = flag("fileIncomplete");
    static final ProcessVariable<String> WITHDRAWAL_REASON = text("withdrawalReason");

    // the companions
    static final ProcessVariable<String> CASE_NUMBER = text("caseNumber");
    static final ProcessVariable<String> ASSIGNMENT_SUBJECT = text("assignmentSubject");
    static final ProcessVariable<String> CHANGE_REASON = text("changeReason");
    static final ProcessVariable<Acknowledgement> ACKNOWLEDGEMENT = choice("acknowledgement", Acknowledgement.class);
    static final ProcessVariable<String> ACKNOWLEDGEMENT_REMARK = text("acknowledgementRemark");
    static final ProcessVariable<String> WITHDRAWAL_SCAN = text("withdrawalScan");

    enum Speed {
        BIASA,
        SEGERA,
        SANGAT_SEGERA
    }

    enum Secrecy {
        BIASA,
        TERBATAS,
        RAHASIA
    }

    enum LetterDecision {
        COMPLETE,
        RETURNED
    }

    /** In what capacity a leader disposes. */
    enum Standing {
        DEFINITIF,
        PLT,
        PLH
    }

    enum Assessment {
        ACCEPTED,
        DECLINED,
        REDIRECTED,
        OWN_MATERIAL,
        CLARIFICATION
    }

    enum CoverageOutcome {
        DONE,
        POSTPONED,
        CANCELLED
    }

    enum PublishMode {
        NOW,
        SCHEDULED,
        EMBARGO
    }

    enum HoldDecision {
        PUBLISH,
        MOVE,
        TAKE_BACK
    }

    enum Acknowledgement {
        NOTED,
        OBJECTED
    }

    private CoverageProcess() {}
}
