package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.FormFact;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be sent about the letter, its disposition and assessment (clauses 1, 2.2 and 2.3: signed and stamped). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class LetterForms implements DeclaredSteps {

    private static final String LATE_LETTER =
            "Minta pemohon melengkapinya; tugas ini tetap terbuka sampai surat yang sah datang.";

    private final SharedRules rules;
    private final Register register;

    @Override
    public List<StepRules> steps() {
        return List.of(
                letter().needs(LETTER_SCAN),
                letter().takes(LETTER_SCAN)
                        .relaxing("duplicateReason", "letterScan")
                        .asMessage(REQUESTED),
                StepRules.of("verifyLetter")
                        .needs(LETTER_DECISION)
                        .needsSometimes(LETTER_REMARK)
                        .takes(SIGNED, STAMPED, ELECTRONIC)
                        .with(submission -> rules.of(submission)
                                .signedAndStamped(
                                        submission.is(LETTER_DECISION, LetterDecision.COMPLETE),
                                        "Kembalikan surat kepada pemohon.")
                                .list()),
                enterResubmission(),
                enterResubmission().asMessage(RESUBMITTED),
                StepRules.of("enterClarification")
                        .needs(CLARIFIED_AT)
                        .needsSometimes(CLARIFIED_AT_REASON)
                        .takes(EVENT_START, EVENT_END, EVENT_PLACE),
                StepRules.of("giveDisposition")
                        .needs(ACTING_AS)
                        .takes(DISPOSITION_INSTRUCTIONS)
                        .needsSometimes(DISPOSITION_NOTE)
                        .relaxing("actingAs")
                        .with(submission -> rules.of(submission)
                                .capacity(submission.user(), "")
                                .list()),
                StepRules.of("assessRequest")
                        .needs(ASSESSMENT)
                        .needsSometimes(ASSESSMENT_REMARK, CREW, OUTSIDE_REASON)
                        .takes(CLASH_REASON, DIRECTION)
                        .with(this::crew),
                StepRules.of("completeFile")
                        .needs(LETTER_NUMBER, LETTER_DATE, LETTER_SCAN)
                        .takes(SIGNED, STAMPED, ELECTRONIC)
                        .with(submission -> rules.of(submission)
                                .signedAndStamped(true, LATE_LETTER)
                                .document("letterScan", DocumentPurpose.LETTER)
                                .writtenBeforeReceipt()
                                .list()),
                StepRules.of("attachLetter")
                        .needs(LETTER_NUMBER, LETTER_SCAN, SENDER, SUBJECT, SIGNED, STAMPED, RECEIVED_AT)
                        .needsSometimes(RECEIVED_AT_REASON, DUPLICATE_REASON)
                        .takes(LETTER_DATE, ELECTRONIC, RECEIVED_VIA)
                        .relaxing("duplicateReason")
                        .with(submission -> rules.of(submission)
                                .signedAndStamped(true, LATE_LETTER)
                                .document("letterScan", DocumentPurpose.LETTER)
                                .writtenBeforeReceipt()
                                .problemIf(isDuplicate(submission), "duplicateReason", sentence(submission))
                                .list()));
    }

    private List<Problem> crew(Submission submission) {
        return submission.is(ASSESSMENT, Assessment.ACCEPTED)
                ? rules.of(submission)
                        .problemIf(
                                Crew.parse(submission.value(CREW).orElse("")).isEmpty(),
                                "crew",
                                "pilih sedikitnya satu petugas.")
                        .crew(submission.caseNumber().orElse(""))
                        .list()
                : List.of();
    }

    private StepRules letter() {
        return about("enterLetter")
                .needs(SENDER, SUBJECT, SIGNED, STAMPED, RECEIVED_AT, EVENT_TITLE, EVENT_PLACE, EVENT_START)
                .needsSometimes(RECEIVED_AT_REASON, DUPLICATE_REASON, CONTACT_PHONE)
                .relaxing("duplicateReason")
                .with(submission -> rules.of(submission)
                        .document("letterScan", DocumentPurpose.LETTER)
                        .writtenBeforeReceipt()
                        .problemIf(isDuplicate(submission), "duplicateReason", sentence(submission))
                        .list());
    }

    private StepRules enterResubmission() {
        return about("enterResubmission")
                .needs(SIGNED, STAMPED, RECEIVED_AT)
                .needsSometimes(RECEIVED_AT_REASON)
                .takes(SENDER, SUBJECT, LETTER_SCAN, CONTACT_PHONE, EVENT_TITLE, EVENT_PLACE, EVENT_START)
                .with(submission -> rules.of(submission)
                        .document("letterScan", DocumentPurpose.LETTER)
                        .writtenBeforeReceipt()
                        .list());
    }

    @Bean
    FormFact duplicate() {
        return new FormFact("duplicate", this::isDuplicate);
    }

    /** What a letter may say and code reads where it does. */
    private static StepRules about(String step) {
        return StepRules.of(step)
                .takes(LETTER_NUMBER, LETTER_DATE, SPEED, SECRECY, ELECTRONIC, RECEIVED_VIA)
                .takes(CONTACT_NAME, CONTACT_MAIL, EVENT_DISTRICT, EVENT_VILLAGE, EVENT_END);
    }

    private boolean isDuplicate(Submission submission) {
        return duplicate(submission).isPresent();
    }

    private String sentence(Submission submission) {
        return "surat ini sudah terdaftar sebagai %s. Buka perkara itu, atau tulis alasan mendaftarkannya lagi."
                .formatted(duplicate(submission).map(CaseSummary::number).orElse(""));
    }

    private Optional<CaseSummary> duplicate(Submission submission) {
        if (submission.text("duplicateReason").isPresent()) {
            return Optional.empty();
        }
        return submission.text("letterNumber").flatMap(number -> submission
                .text("senderInstitution")
                .flatMap(sender -> register.sameLetter(number, sender)));
    }
}
