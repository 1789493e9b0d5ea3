package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a release may be held back, by whom, and how long at most. */
@Component
class HoldRules {

    /** A longer wish is a new release. */
    static final Duration LONGEST = Duration.ofDays(30);

    private final FormRules rules;
    private final ApprovalRights approval;
    private final Releases releases;
    private final Clock clock;

    HoldRules(FormRules rules, ApprovalRights approval, Releases releases, Clock clock) {
        this.rules = rules;
        this.approval = approval;
        this.releases = releases;
        this.clock = clock;
    }

    /** What the review says about the time; nothing of it counts unless the release is approved. */
    FormRules.Findings review(Submission submission, boolean approved) {
        var held = submission
                .text("publishMode")
                .filter(mode -> !mode.equals(CoverageProcess.PUBLISH_NOW))
                .isPresent();
        var found = rules.of(submission)
                .problemIf(
                        approved && !held && submission.instant("publishAt").isPresent(),
                        "publishAt",
                        "hanya diisi bila rilis terjadwal atau diembargo. Pilih salah satu, atau kosongkan waktunya.")
                .requireIf(approved && held, "holdReason", "tulis alasan atau atas permintaan siapa rilis ditahan.");
        return approved && held ? time(submission, found) : found;
    }

    /** Who waits for the time, moves it or ends the waiting. */
    FormRules.Findings decision(Submission submission) {
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
        return submission.text("holdDecision").filter("MOVE"::equals).isPresent() ? time(submission, found) : found;
    }

    private FormRules.Findings time(Submission submission, FormRules.Findings found) {
        var at = submission.instant("publishAt");
        return found.requireIf(at.isEmpty(), "publishAt", "isi tanggal dan jam terbitnya.")
                .problemIf(
                        is(at, false, clock.instant()),
                        "publishAt",
                        "sudah lewat. Isi tanggal dan jam yang akan datang.")
                .problemIf(
                        is(at, true, clock.instant().plus(LONGEST)),
                        "publishAt",
                        "paling lama %d hari dari sekarang.".formatted(LONGEST.toDays()));
    }

    private static boolean is(Optional<Instant> at, boolean after, Instant limit) {
        return at.filter(time -> after ? time.isAfter(limit) : !time.isAfter(limit))
                .isPresent();
    }
}
