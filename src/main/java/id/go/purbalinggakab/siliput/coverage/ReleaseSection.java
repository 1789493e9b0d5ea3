package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.coverage.Corrections.Correction;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CasePart.Entry;
import id.go.purbalinggakab.siliput.register.CasePart.Field;
import id.go.purbalinggakab.siliput.register.CasePart.Run;
import id.go.purbalinggakab.siliput.register.CasePart.Text;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Versions of a case's release and of its corrections, each against the one before, with who approved it. */
@Component
@RequiredArgsConstructor
class ReleaseSection implements CaseSection {

    static final String RELEASE = "RELEASE";

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("title", "Judul");
        PARTS.put("dateline", "Dateline");
        PARTS.put("lead", "Teras berita");
        PARTS.put("body", "Isi berita");
        PARTS.put("quotes", "Kutipan");
    }

    private final Releases releases;
    private final Corrections corrections;
    private final Officers officers;
    private final Signatures signatures;

    @Override
    public String name() {
        return RELEASE;
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        var rows = CaseRows.named(releases.versions(number), row -> "RELEASE:" + row.version(), ReleaseSection::row);
        rows.putAll(CaseRows.named(corrections.of(number), row -> "RELEASE:" + row.version(), ReleaseSection::row));
        return rows;
    }

    private static CaseRow row(ReleaseVersion version) {
        return CaseRow.empty()
                .with("version", version.version())
                .with("author", version.author())
                .with("submittedAt", version.submittedAt())
                .with("contentHash", version.contentHash())
                .with("decision", version.decision().map(Enum::name))
                .with("decidedBy", version.decidedBy())
                .with("decidedAt", version.decidedAt())
                .with("substitute", version.substitute())
                .with("hold", version.hold().map(hold -> hold.kind().name()))
                .with("heldUntil", version.hold().map(Hold::until))
                .text("holdReason", version.hold().map(Hold::reason))
                .text("title", version.title())
                .text("dateline", version.dateline())
                .text("lead", version.lead())
                .text("body", version.body())
                .text("quotes", version.quotes())
                .text("pictures", version.pictures())
                .text("checklist", version.checklist())
                .text("channelTexts", Optional.of(version.channelTexts()).filter(text -> !text.isEmpty()))
                .text("remark", version.remark());
    }

    private static CaseRow row(Correction correction) {
        return CaseRow.empty()
                .with("version", correction.version())
                .with("kind", correction.kind().name())
                .with("author", correction.author())
                .with("submittedAt", correction.submittedAt())
                .with("contentHash", correction.contentHash())
                .with("decision", correction.decision().map(Enum::name))
                .with("decidedBy", correction.decidedBy())
                .with("decidedAt", correction.decidedAt())
                .with("substitute", Optional.of(correction.substitute()).filter(Boolean::booleanValue))
                .text("title", correction.title())
                .text("body", correction.text())
                .text("remark", correction.remark());
    }

    @Override
    public List<CasePart> parts(CaseRows rows) {
        var entries = new ArrayList<Entry>();
        Optional<CaseRow> before = Optional.empty();
        for (var row : rows.of(RELEASE).stream()
                .sorted(Comparator.comparing(row -> Integer.valueOf(row.fact("version"))))
                .toList()) {
            entries.add(entry(row, before));
            before = Optional.of(row);
        }
        return CasePart.list("versi", "Versi rilis dan persetujuan", entries);
    }

    private Entry entry(CaseRow row, Optional<CaseRow> before) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("Pemeriksaan", decision(row)));
        if (!row.said("remark").isEmpty()) {
            fields.add(new Field("Catatan", row.said("remark")));
        }
        fields.add(new Field("SHA-256 isi", row.fact("contentHash")));
        return new Entry(
                "Versi %s, ditulis %s, diserahkan %s"
                        .formatted(row.fact("version"), officers.nameOf(row.fact("author")), row.time("submittedAt")),
                fields,
                List.of(),
                texts(row, before));
    }

    /** In whose place too, where it was somebody's. */
    private String decision(CaseRow row) {
        return row.find("decision").isEmpty()
                ? "belum diperiksa"
                : "%s oleh %s, %s%s%s"
                        .formatted(
                                row.fact("decision").equals("APPROVED") ? "disetujui" : "diperbaiki lagi",
                                signatures.of(
                                        row.fact("decidedBy"),
                                        row.is("substitute") ? ApprovalRights.SUBSTITUTES : ApprovalRights.DIVISION,
                                        row.instant("decidedAt").orElseThrow()),
                                row.time("decidedAt"),
                                row.is("substitute") ? ", persetujuan pengganti" : "",
                                row.find("hold")
                                        .map(hold -> "; %s sampai %s"
                                                .formatted(
                                                        Hold.Kind.valueOf(hold)
                                                                .label()
                                                                .toLowerCase(Locale.ROOT),
                                                        row.time("heldUntil")))
                                        .orElse(""));
    }

    /** All of the first version, of a later one what changed. */
    private static List<Text> texts(CaseRow row, Optional<CaseRow> before) {
        var texts = new ArrayList<Text>();
        PARTS.forEach((name, label) -> {
            var now = row.texts().getOrDefault(name, "");
            var earlier = before.map(one -> one.texts().getOrDefault(name, "")).orElse(now);
            if (before.isEmpty() ? !now.isEmpty() : !now.equals(earlier)) {
                texts.add(new Text(
                        label,
                        Differences.between(earlier, now).stream()
                                .map(one -> new Run(one.change().name(), one.text()))
                                .toList()));
            }
        });
        return texts;
    }
}
