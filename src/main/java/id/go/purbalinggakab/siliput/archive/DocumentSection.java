package id.go.purbalinggakab.siliput.archive;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A case's files; their hashes stand with them, so that no chain repeats them. */
@Component
@RequiredArgsConstructor
class DocumentSection implements CaseSection {

    private final Archive archive;
    private final Officers officers;

    @Override
    public String name() {
        return "DOCUMENT";
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        return Map.of();
    }

    /** What a file is called may say who complains; its hash does not. */
    @Override
    public List<CasePart> parts(CaseRows rows) {
        var hidden = rows.closed() || rows.complaint();
        return CasePart.table(
                "dokumen",
                "Dokumen",
                List.of("Jenis", "Nama berkas", "Ukuran", "SHA-256", "Waktu", "Oleh"),
                archive.ofCase(rows.number()).stream()
                        .map(paper -> List.of(
                                paper.kind().label(),
                                hidden ? "dirahasiakan" : paper.name(),
                                Math.max(1, paper.size() / 1024) + " KB",
                                paper.sha256(),
                                IndonesianTime.dateTime(paper.uploadedAt()),
                                officers.nameOf(paper.uploadedBy())))
                        .toList());
    }
}
