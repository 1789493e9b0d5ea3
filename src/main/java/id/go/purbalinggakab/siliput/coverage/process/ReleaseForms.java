package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.flag;
import static id.go.purbalinggakab.siliput.engine.FormField.instant;
import static id.go.purbalinggakab.siliput.engine.FormField.planned;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.ChannelTextList;
import id.go.purbalinggakab.siliput.coverage.Checklist;
import id.go.purbalinggakab.siliput.coverage.DirectOrder;
import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease.Picture;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writing and reviewing the release (clauses 2.5 to 2.7, 7: kaidah, no SARA). */
@Configuration(proxyBeanMethods = false)
class ReleaseForms {

    private final FormRules rules;
    private final PictureList pictures;
    private final ChannelTextList channelTexts;
    private final CaseDocuments documents;
    private final Checklist checklist;
    private final ApprovalRights approval;
    private final Releases releases;
    private final HoldRules holds;
    private final Clock clock;

    ReleaseForms(
            FormRules rules,
            PictureList pictures,
            ChannelTextList channelTexts,
            CaseDocuments documents,
            Checklist checklist,
            ApprovalRights approval,
            Releases releases,
            HoldRules holds,
            Clock clock) {
        this.holds = holds;
        this.rules = rules;
        this.approval = approval;
        this.releases = releases;
        this.pictures = pictures;
        this.channelTexts = channelTexts;
        this.documents = documents;
        this.checklist = checklist;
        this.clock = clock;
    }

    @Bean
    FormDeclaration writeRelease() {
        var fields = List.of(
                text("releaseTitle", "Judul", 200).must(),
                text("releaseDateline", "Dateline", 100),
                text("releaseLead", "Teras berita", 1000),
                text("releaseBody", "Isi berita", 20000).must(),
                text("publishedQuotes", "Kutipan", 4000),
                text("releaseQuotes", "Sumber kutipan dan angka", 4000),
                text("releasePictures", "Foto", 10000),
                text("channelTexts", "Teks per saluran", 12000),
                text("checklist", "Daftar periksa", 2000).must(),
                text("authorRemark", "Catatan penulis", 1000),
                instant("actualStart", "Acara dimulai"),
                instant("actualEnd", "Acara selesai"),
                text("actualEndReason", "Alasan perbaikan waktu", 300));
        return FormDeclaration.of("writeRelease", fields).with(this::release);
    }

    @Bean
    FormDeclaration reviewRelease() {
        var fields = List.of(
                choice("reviewDecision", "Keputusan", "APPROVED", "REVISE").must(),
                text("reviewRemark", "Catatan perbaikan", 2000),
                choice("publishMode", "Waktu terbit", "NOW", "SCHEDULED", "EMBARGO"),
                planned("publishAt", "Tanggal dan jam"),
                text("holdReason", "Alasan penahanan", 300),
                flag("checklistConfirmed", "Daftar periksa dibenarkan"),
                flag("assignmentConfirmed", "Penugasan langsung dibenarkan"));
        return FormDeclaration.of("reviewRelease", fields).with(this::review);
    }

    private List<Problem> release(Submission submission) {
        var found = rules.of(submission)
                .notFuture("actualStart")
                .notFuture("actualEnd")
                .requireIf(
                        isFarBack(submission),
                        "actualEndReason",
                        "waktu lebih dari 30 menit yang lalu: tulis alasannya secara singkat.")
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

    private boolean isFarBack(Submission submission) {
        return submission
                .instant("actualEnd")
                .or(() -> submission.instant("actualStart"))
                .filter(time -> Findings.isFarBack(time, clock.instant()))
                .isPresent();
    }

    private static boolean endsBeforeItStarts(Submission submission) {
        boolean stated = submission.instant("actualStart").isPresent()
                || submission.instant("actualEnd").isPresent();
        return stated
                && submission
                        .instantOrKnown("actualStart")
                        .flatMap(start -> submission.instantOrKnown("actualEnd").filter(end -> !end.isAfter(start)))
                        .isPresent();
    }

    private void check(Submission submission, FormRules.Findings found, Picture picture) {
        found.problemIf(
                picture.document() == null
                        || !documents.mayUse(
                                picture.document().toString(),
                                DocumentPurpose.NEWS_PHOTO,
                                submission.caseNumber(),
                                submission.user()),
                "releasePictures",
                "ada foto yang bukan foto liputan atau foto rilis perkara ini. Pilih foto lain, atau unggah di isian Foto.");
        found.problemIf(
                picture.altText() == null || picture.altText().isBlank(),
                "releasePictures",
                "setiap foto perlu teks alternatif untuk pembaca tunanetra.");
    }

    private List<Problem> review(Submission submission) {
        boolean approved =
                submission.text("reviewDecision").filter("APPROVED"::equals).isPresent();
        var writers = releases.writers(submission.caseNumber().orElse(""));
        var user = submission.user().orElse("");
        boolean own = writers.contains(user);
        boolean unconfirmedDirect = DirectOrder.isOpen(submission.known()) && !submission.flag("assignmentConfirmed");
        return holds.review(submission, approved)
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
                .requireIf(!approved, "reviewRemark", "tulis apa yang harus diperbaiki.")
                .problemIf(
                        approved && !submission.flag("checklistConfirmed"),
                        "checklistConfirmed",
                        "benarkan daftar periksa penulis sebelum menyetujui.")
                .problemIf(
                        approved && unconfirmedDirect,
                        "assignmentConfirmed",
                        "perintah penugasan langsung ini belum dibenarkan pemberinya. Tunggu jawabannya, atau nyatakan penugasan ini sebagai"
                                + " perintah Anda sendiri.")
                .list();
    }
}
