package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.Boxes;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.HiddenComplaint;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.RefusedPaper;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the texts of complaints before their step, so that the step carries references only. */
@RestController
@RequestMapping("/siliput/api/complaints")
@RequiredArgsConstructor
class PaperController {

    private static final int MOST_SLIPS = 500;
    private static final int MOST_TEXTS = 20;
    private static final int LONGEST_MINUTES = 10_000;

    private final ComplaintTexts papers;
    private final Intakes intakes;
    private final Boxes boxes;
    private final ComplaintAccess access;
    private final Archive archive;
    private final Clock clock;

    record Texts(Map<String, String> texts) {}

    @PostMapping("/papers")
    Map<String, UUID> papers(@RequestBody Texts sent, Principal who) {
        require(access.mayWrite(who.getName()));
        if (sent.texts() == null || sent.texts().size() > MOST_TEXTS) {
            throw new RefusedPaper("texts", "Kiriman ini tidak lengkap. Muat ulang formulirnya.");
        }
        sent.texts().forEach(PaperController::check);
        var references = new TreeMap<String, UUID>();
        sent.texts().forEach((what, text) -> references.put(what, papers.write(what, text, who.getName())));
        return references;
    }

    @PostMapping("/intakes")
    Map<String, UUID> intake(@RequestBody SentIntake sent, Principal who) {
        require(access.handles(who.getName()));
        return Map.of("intake", intakes.keep(checked(sent, "text", who.getName()), who.getName()));
    }

    record Slips(List<SentIntake> slips, String minutes) {}

    record KeptBox(UUID box, int slips) {}

    @PostMapping("/boxes")
    KeptBox box(@RequestBody Slips sent, Principal who) {
        require(access.handles(who.getName()));
        var slips = sent.slips() == null ? List.<SentIntake>of() : sent.slips();
        if (slips.size() > MOST_SLIPS) {
            throw new RefusedPaper(
                    "slips", "Paling banyak 500 lembar sekali buka. Catat sisanya pada berita acara lain.");
        }
        var minutes = sent.minutes() == null ? "" : sent.minutes();
        if (minutes.length() > LONGEST_MINUTES) {
            throw new RefusedPaper("minutes", "Berita acara terlalu panjang (paling banyak 10.000 huruf).");
        }
        PlainText.check("minutes", minutes);
        var checked = new ArrayList<Intake>();
        for (int row = 1; row <= slips.size(); row++) {
            checked.add(checked(slips.get(row - 1), "lembar " + row, who.getName()));
        }
        return new KeptBox(boxes.keep(minutes, checked, who.getName()), checked.size());
    }

    private Intake checked(SentIntake sent, String where, String user) {
        var intake = sent.checked(where, clock.instant());
        for (var file : intake.attachments()) {
            archive.usable(String.valueOf(file), DocumentPurpose.COMPLAINT_FILE, Optional.empty(), Optional.of(user))
                    .orElseThrow(() -> new RefusedPaper(
                            "attachments", "Ada lampiran yang tidak ditemukan. Unggah lampirannya kembali."));
        }
        return intake;
    }

    private static void check(String what, String text) {
        if (!what.matches("[a-zA-Z]{1,40}")) {
            throw new RefusedPaper(what, "Isian ini tidak dikenal. Muat ulang formulirnya.");
        }
        if (text == null || text.isBlank()) {
            throw new RefusedPaper(what, "Isian ini masih kosong.");
        }
        if (text.length() > ComplaintTexts.LONGEST) {
            throw new RefusedPaper(what, "Isian ini terlalu panjang (paling banyak 50.000 huruf).");
        }
        PlainText.check(what, text);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new HiddenComplaint("Ini hanya untuk petugas pengelola pengaduan.");
        }
    }
}
