package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.ChannelTextList;
import id.go.purbalinggakab.siliput.coverage.Checklist;
import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.engine.DeclaredSteps;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease.Picture;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Writing the release (clauses 2.5, 2.6, 7: kaidah, no SARA). */
@Component
@RequiredArgsConstructor
class ReleaseForms implements DeclaredSteps {

    private final SharedRules rules;
    private final PictureList pictures;
    private final ChannelTextList channelTexts;
    private final Checklist checklist;

    @Override
    public List<StepRules> steps() {
        return List.of(StepRules.of("writeRelease")
                .needs(RELEASE_TITLE, RELEASE_BODY, CHECKLIST)
                .needsSometimes(ACTUAL_END_REASON)
                .takes(RELEASE_DATELINE, RELEASE_LEAD, PUBLISHED_QUOTES, QUOTE_SOURCES, RELEASE_PICTURES)
                .takes(CHANNEL_TEXTS, AUTHOR_REMARK, ACTUAL_START, ACTUAL_END)
                .with(this::release));
    }

    private List<Problem> release(Submission submission) {
        var found = rules.of(submission)
                .problemIf(
                        endsBeforeItStarts(submission),
                        "actualEnd",
                        "harus sesudah waktu mulai. Periksa kedua waktu itu.");
        checklist
                .unticked(submission.text("checklist").orElse(""))
                .forEach(label -> found.problemIf(true, "checklist", "belum dicentang: %s.".formatted(label)));
        try {
            for (var picture : pictures.parse(submission.text("releasePictures").orElse(""))) {
                check(submission, found, picture);
            }
        } catch (IllegalArgumentException e) {
            found.problemIf(true, "releasePictures", e.getMessage());
        }
        try {
            channelTexts
                    .parse(submission.text("channelTexts").orElse(""))
                    .problems()
                    .forEach(problem -> found.problemIf(true, "channelTexts", problem));
        } catch (IllegalArgumentException e) {
            found.problemIf(true, "channelTexts", e.getMessage());
        }
        return found.list();
    }

    private static boolean endsBeforeItStarts(Submission submission) {
        return submission.instant("actualStart").isPresent()
                && submission.instant("actualEnd").isEmpty()
                && submission
                        .instantOrKnown("actualEnd")
                        .filter(end ->
                                !end.isAfter(submission.instant("actualStart").orElseThrow()))
                        .isPresent();
    }

    private void check(Submission submission, SharedRules.Findings found, Picture picture) {
        found.problemIf(
                !pictures.mayUse(picture, submission.caseNumber(), submission.user()),
                "releasePictures",
                "ada foto yang bukan foto liputan atau foto rilis perkara ini. Pilih foto lain, atau unggah di isian Foto.");
        found.problemIf(
                picture.altText() == null || picture.altText().isBlank(),
                "releasePictures",
                "setiap foto perlu teks alternatif untuk pembaca tunanetra.");
    }
}
