package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** When a release may be held back, by whom, and how long at most. */
@Component
@RequiredArgsConstructor
class HoldRules implements DeclaredSteps {

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
                StepRules.of("awaitSchedule")
                        .needs(HOLD_DECISION, HOLD_REMARK)
                        .needsSometimes(PUBLISH_AT)
                        .with(submission -> decision(submission).list()),
                StepRules.of("awaitEmbargo").needs(HOLD_DECISION, HOLD_REMARK).with(submission -> decision(submission)
                        .list()));
    }

    /** What the review says about the time; nothing of it counts unless the release is approved. */
    SharedRules.Findings review(Submission submission, boolean approved) {
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
    SharedRules.Findings decision(Submission submission) {
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
