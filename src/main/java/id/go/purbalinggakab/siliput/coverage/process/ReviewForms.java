package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.coverage.ReviewDecision;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reviewing the release (clause 2.7): who approves, when it may be held back, by whom, and how long at most. */
@Component
@RequiredArgsConstructor
class ReviewForms implements DeclaredSteps {

    /** A longer wish is a new release. */
    static final Duration LONGEST = Duration.ofDays(30);

    private final SharedRules rules;
    private final ApprovalRights approval;
    private final Releases releases;
    private final Clock clock;

    /** An embargo's time stands in the journalists' mail and stays. */
    @Override
    public List<StepRules> steps() {
        return List.of(
                StepRules.of("reviewRelease")
                        .needs(REVIEW_DECISION)
                        .needsSometimes(REVIEW_REMARK, PUBLISH_AT, HOLD_REASON)
                        .takes(PUBLISH_MODE, CHECKLIST_CONFIRMED, ASSIGNMENT_CONFIRMED)
                        .with(this::review),
                StepRules.of("awaitSchedule")
                        .needs(HOLD_DECISION, HOLD_REMARK)
                        .needsSometimes(PUBLISH_AT)
                        .with(submission -> decision(submission).list()),
                StepRules.of("awaitEmbargo").needs(HOLD_DECISION, HOLD_REMARK).with(submission -> decision(submission)
                        .list()));
    }

    private List<Problem> review(Submission submission) {
        boolean approved = submission.is(REVIEW_DECISION, ReviewDecision.APPROVED);
        var writers = releases.writers(submission.caseNumber().orElse(""));
        var user = submission.user().orElse("");
        boolean own = writers.contains(user);
        return time(submission, approved)
                .problemIf(
                        approved && own,
                        "reviewDecision",
                        "penulis rilis tidak boleh menyetujui rilisnya sendiri. Serahkan kepada pejabat lain.")
                .problemIf(
                        approved && !own && approval.actsForWriter(user, writers),
                        "reviewDecision",
                        "Anda bertindak untuk penulis rilis ini. Serahkan persetujuannya kepada pejabat lain.")
                .problemIf(
                        approved && !approval.mayApprove(user),
                        "reviewDecision",
                        "rilis disetujui oleh Kepala Bidang IKP, pejabat fungsional, atau pimpinan.")
                .list();
    }

    /** What the review says about the time; nothing of it counts unless the release is approved. */
    private SharedRules.Findings time(Submission submission, boolean approved) {
        var held = submission
                .value(PUBLISH_MODE)
                .filter(mode -> mode != PublishMode.NOW)
                .isPresent();
        var found = rules.of(submission)
                .problemIf(
                        approved && !held && submission.instant("publishAt").isPresent(),
                        "publishAt",
                        "hanya diisi bila rilis terjadwal atau diembargo. Pilih salah satu, atau kosongkan waktunya.");
        return approved && held ? time(submission, found) : found;
    }

    /** Who waits for the time, moves it or ends the waiting. */
    private SharedRules.Findings decision(Submission submission) {
        var writers = releases.writers(submission.caseNumber().orElse(""));
        var barred = submission
                .user()
                .filter(user -> writers.contains(user) || approval.actsForWriter(user, writers))
                .isPresent();
        var found = rules.of(submission)
                .problemIf(
                        barred,
                        "holdDecision",
                        "penulis rilis tidak memutuskan waktu terbitnya. Serahkan kepada pejabat lain.");
        return submission.is(HOLD_DECISION, HoldDecision.MOVE) ? time(submission, found) : found;
    }

    private SharedRules.Findings time(Submission submission, SharedRules.Findings found) {
        return found.problemIf(
                submission
                        .instant("publishAt")
                        .filter(at -> at.isAfter(clock.instant().plus(LONGEST)))
                        .isPresent(),
                "publishAt",
                "paling lama %d hari dari sekarang.".formatted(LONGEST.toDays()));
    }
}
