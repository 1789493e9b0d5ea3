package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.casefile.DossierView.Part;
import id.go.purbalinggakab.siliput.casefile.DossierView.Version;
import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Differences;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.evidence.DossierRow;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Release versions, each against the one before, with who approved it. */
@Component
class DossierVersions {

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("title", "Judul");
        PARTS.put("dateline", "Dateline");
        PARTS.put("lead", "Teras berita");
        PARTS.put("body", "Isi berita");
        PARTS.put("quotes", "Kutipan");
    }

    private final Officers officers;
    private final Signatures signatures;

    DossierVersions(Officers officers, Signatures signatures) {
        this.officers = officers;
        this.signatures = signatures;
    }

    List<Version> of(Dossier dossier) {
        var versions = new ArrayList<Version>();
        DossierRow before = null;
        var rows = dossier.part("RELEASE").stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingLong(row -> ((Number) row.facts().get("version")).longValue()))
                .toList();
        for (var row : rows) {
            versions.add(version(row, before));
            before = row;
        }
        return versions;
    }

    private Version version(DossierRow row, DossierRow before) {
        var facts = row.facts();
        var decision = facts.get("decision") == null
                ? "belum diperiksa"
                : "%s oleh %s, %s%s%s"
                        .formatted(
                                DossierWords.of(facts.get("decision")),
                                decider(facts),
                                DossierWords.time(facts.get("decidedAt")),
                                Boolean.TRUE.equals(facts.get("substitute")) ? ", persetujuan pengganti" : "",
                                hold(facts));
        return new Version(
                "Versi " + facts.get("version"),
                officers.nameOf(String.valueOf(facts.get("author"))),
                DossierWords.time(facts.get("submittedAt")),
                decision,
                row.texts().getOrDefault("remark", ""),
                String.valueOf(facts.get("contentHash")),
                parts(row, before));
    }

    /** In whose place too, where it was somebody's. */
    private String decider(Map<String, Object> facts) {
        return signatures.of(
                String.valueOf(facts.get("decidedBy")),
                Boolean.TRUE.equals(facts.get("substitute")) ? ApprovalRights.SUBSTITUTES : ApprovalRights.DIVISION,
                Instant.parse(String.valueOf(facts.get("decidedAt"))));
    }

    private static String hold(Map<String, Object> facts) {
        return facts.get("hold") == null
                ? ""
                : "; %s sampai %s"
                        .formatted(DossierWords.of(facts.get("hold")), DossierWords.time(facts.get("heldUntil")));
    }

    private static List<Part> parts(DossierRow row, DossierRow before) {
        return PARTS.entrySet().stream()
                .filter(part -> !text(row, part.getKey()).isEmpty()
                        || before != null && !text(before, part.getKey()).isEmpty())
                .map(part -> {
                    var now = text(row, part.getKey());
                    var earlier = before == null ? now : text(before, part.getKey());
                    return new Part(part.getValue(), !now.equals(earlier), Differences.between(earlier, now));
                })
                .filter(part -> before == null || part.changed())
                .toList();
    }

    private static String text(DossierRow row, String part) {
        return row.texts().getOrDefault(part, "");
    }
}
