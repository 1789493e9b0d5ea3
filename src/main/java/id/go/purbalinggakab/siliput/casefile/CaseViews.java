package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseSection;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Puts a case together from what each room offers; each look is the next row of the case's chain. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CaseViews {

    private static final List<String> ORDER = List.of(
            "surat",
            "disposisi",
            "isian",
            "linimasa",
            "tenggat",
            "waktu",
            "versi",
            "publikasi",
            "penyampaian",
            "dokumen",
            "catatan-berkas",
            "komentar",
            "pembaca",
            "rantai");

    private final Register register;
    private final Dossiers dossiers;
    private final List<CaseSection> sections;
    private final ChainParts chain;
    private final CaseValues values;
    private final Officers officers;

    /** @param as what is looked at: the page, the PDF, the JSON file, the history, the proof */
    public CaseView look(String number, String user, String as) {
        var dossier = dossiers.look(number, user, as);
        var line = register.find(number).orElseThrow();
        var taken = values.values(line.processInstanceId());
        return new CaseView(
                line,
                dossier,
                IndonesianTime.dateTime(Instant.parse(dossier.madeAt())),
                officers.nameOf(dossier.madeBy()),
                verdict(dossier),
                taken,
                parts(dossier, taken));
    }

    private List<CasePart> parts(Dossier dossier, List<CaseValues.Value> taken) {
        var rows = dossier.caseRows();
        return Stream.concat(
                        sections.stream().flatMap(section -> section.parts(rows).stream()),
                        chain.of(dossier, dossier.closed() ? List.of() : taken).stream())
                .sorted(Comparator.comparingInt(part -> ORDER.indexOf(part.id())))
                .toList();
    }

    private static String verdict(Dossier dossier) {
        return dossier.scope() + " "
                + dossier.lastSeal()
                        .map(seal -> "Segel terakhir: nomor %d untuk %s, hash %s"
                                .formatted(
                                        seal.number(), IndonesianTime.date(LocalDate.parse(seal.day())), seal.hash()))
                        .orElse("Belum ada segel harian.");
    }
}
