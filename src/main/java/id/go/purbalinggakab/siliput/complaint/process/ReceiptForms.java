package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.Boxes;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.FormFact;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How complaints come in (clause 6.a) and what the first look at them may decide. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ReceiptForms implements DeclaredSteps {

    private final ComplaintRules rules;
    private final Boxes boxes;

    @Override
    public List<StepRules> steps() {
        return List.of(
                enterComplaint(),
                enterComplaint().asMessage(RECEIVED),
                StepRules.of("classifyComplaint")
                        .needs(CLASSIFICATION, CLASSIFICATION_REASON)
                        .needsSometimes(CLASS, REDIRECTED_TO, DUPLICATE_OF, NOTICE_TEXT, KIND)
                        .takes(NAMED)
                        .relaxing("classification")
                        .with(submission -> rules.of(submission)
                                .problemIf(
                                        submission.text("duplicateOf").isPresent()
                                                && submission
                                                        .text("duplicateOf")
                                                        .equals(submission.caseNumber()),
                                        "duplicateOf",
                                        "adalah nomor aduan ini sendiri.")
                                .readable("duplicateOf")
                                .officers("namedOfficers")
                                .list()),
                enterCompletion(),
                enterCompletion().asMessage(COMPLETED),
                StepRules.of("thankSender")
                        .needs(ANSWER)
                        .needsSometimes(HandlingForms.DELIVERY)
                        .takes(DELIVERED)
                        .with(submission -> rules.of(submission).delivered().list()),
                StepRules.of("openBox")
                        .needs(OPENED_AT, SECOND_OFFICER, BOX, SLIPS)
                        .with(this::opened));
    }

    private StepRules enterComplaint() {
        return StepRules.of("enterComplaint")
                .needs(RECEIVED_AT, RECEIVED_VIA, KIND)
                .needsSometimes(HandlingForms.DELIVERY)
                .needsSometimes(CLASS, ANSWER, RECEIVED_AT_REASON)
                .takes(INTAKE, NAMED, AT_ONCE)
                .with(this::received);
    }

    @Bean
    FormFact channelAgrees() {
        return new FormFact("channelAgrees", rules::channelAgrees);
    }

    private List<Problem> received(Submission submission) {
        boolean atOnce = submission.flag("answeredAtOnce");
        var found = submission.value(CLASS);
        return rules.of(submission)
                .inKnownYears("receivedAt")
                .receivedAsTheChannelSays("receivedAt", "receivedAtReason")
                .freeIntake()
                .officers("namedOfficers")
                .delivered()
                .problemIf(
                        !atOnce && found.isPresent(),
                        "complaintClass",
                        "hanya diisi bila aduan dijawab langsung. Kosongkan, atau centang “Dijawab langsung”.")
                .problemIf(
                        atOnce
                                && found.filter(ComplaintClass::mayBeAnsweredAtOnce)
                                        .isEmpty(),
                        "complaintClass",
                        "yang dijawab langsung hanya aduan ringan atau normatif. Pilih salah satunya.")
                .problemIf(
                        atOnce && !submission.is(KIND, ComplaintKind.PENGADUAN),
                        "complaintKind",
                        "yang dijawab langsung hanya pengaduan.")
                .requireIf(atOnce, "intake", "wajib diisi.")
                .list();
    }

    /** As many slips as were entered. */
    private List<Problem> opened(Submission submission) {
        var box = submission.text("box");
        var stated = submission.values().get("slips");
        var entered = box.filter(boxes::knows).map(boxes::slips);
        return rules.of(submission)
                .inKnownYears("openedAt")
                .problemIf(
                        box.filter(id -> !boxes.knows(id)).isPresent(),
                        "box",
                        "lembar kotak tidak ditemukan. Muat ulang formulirnya.")
                .problemIf(
                        stated instanceof Number number
                                && entered.filter(count -> count != number.intValue())
                                        .isPresent(),
                        "slips",
                        "ditulis %s, padahal lembar yang diisi %d. Samakan jumlahnya, atau isi lembar yang belum dicatat."
                                .formatted(stated, entered.orElse(0)))
                .officers("secondOfficer")
                .problemIf(
                        submission.user().isPresent()
                                && submission.text("secondOfficer").equals(submission.user()),
                        "secondOfficer",
                        "kotak dibuka oleh dua petugas. Pilih petugas lain.")
                .list();
    }

    private StepRules enterCompletion() {
        return StepRules.of("enterCompletion")
                .needs(COMPLETION, COMPLETED_AT)
                .takes(ATTACHMENTS)
                .with(submission -> rules.of(submission)
                        .sinceReceipt("completedAt")
                        .documents("attachments")
                        .list());
    }
}
