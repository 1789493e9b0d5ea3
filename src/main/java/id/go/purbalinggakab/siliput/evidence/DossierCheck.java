package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.evidence.ChainCheck.AnchoredHead;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The auditor's command, without database, network or configuration:
 * {@code java -jar siliput.jar periksa-dosir DOSIR.json [SEGEL.json | FOLDER]...}
 */
public final class DossierCheck {

    public static final String COMMAND = "periksa-dosir";

    private static final String USAGE = "Pemakaian: java -jar siliput.jar " + COMMAND
            + " DOSIR.json [SEGEL.json atau folder segel]...\n"
            + "Hasil: 0 utuh, 1 ada temuan, 2 berkas tidak dapat dibaca.";

    private DossierCheck() {}

    /** @return the exit code: 0 whole, 1 findings, 2 not readable */
    public static int run(String[] arguments, PrintStream out) {
        if (arguments.length == 0) {
            out.println(USAGE);
            return 2;
        }
        try {
            var dossier = DossierFile.read(Files.readAllBytes(Path.of(arguments[0])));
            var seals = seals(Arrays.copyOfRange(arguments, 1, arguments.length));
            return report(dossier, seals, out);
        } catch (IOException unreadable) {
            out.println("Berkas tidak dapat dibaca: " + unreadable.getMessage());
            return 2;
        }
    }

    private static int report(Dossier dossier, List<DailyAnchor> seals, PrintStream out) {
        var findings = new ArrayList<>(AnchorCheck.of(seals));
        findings.addAll(findings(dossier, seals));
        out.printf(
                "Dosir %s, dibuat %s oleh %s: %d baris rantai, %d data, %d segel.%n",
                dossier.number(),
                dossier.madeAt(),
                dossier.madeBy(),
                dossier.events().size(),
                dossier.rows().size(),
                seals.size());
        if (seals.isEmpty()) {
            out.println("Tanpa segel: rantai yang ditulis ulang seluruhnya tidak dapat dikenali.");
        } else if (anchors(dossier, seals).isEmpty()) {
            out.println("Tidak satu pun segel memuat rantai ini: perkaranya dimulai sesudah segel terakhir.");
        }
        if (findings.isEmpty()) {
            out.println("UTUH: tidak ada baris yang diubah, dihapus, dipindahkan, atau dipotong.");
            out.println(dossier.scope());
            return 0;
        }
        out.printf("TIDAK UTUH: %d temuan.%n", findings.size());
        findings.forEach(finding -> out.println("- " + finding));
        return 1;
    }

    private static List<String> findings(Dossier dossier, List<DailyAnchor> seals) {
        var findings =
                ChainCheck.of(dossier.number(), dossier.events(), Optional.of(dossier.head()), anchors(dossier, seals));
        if (!dossier.rows().isEmpty()) {
            findings.addAll(RowCheck.of(dossier.events(), dossier.rows()));
        }
        return findings;
    }

    private static List<AnchoredHead> anchors(Dossier dossier, List<DailyAnchor> seals) {
        return seals.stream()
                .flatMap(seal -> seal.heads().stream()
                        .filter(head -> head.chain().equals(dossier.number()))
                        .map(head -> new AnchoredHead(seal.day(), head)))
                .toList();
    }

    private static List<DailyAnchor> seals(String[] places) throws IOException {
        var json = new ObjectMapper();
        var seals = new ArrayList<DailyAnchor>();
        for (var place : places) {
            try (var files =
                    Files.isDirectory(Path.of(place)) ? Files.list(Path.of(place)) : Stream.of(Path.of(place))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".json")).toList()) {
                    var content = json.readTree(Files.readAllBytes(file));
                    if (!DailyAnchor.FORMAT.equals(content.path("format").asText())) {
                        throw new IOException(file + " bukan segel Siliput");
                    }
                    seals.add(DailyAnchor.read(content));
                }
            }
        }
        seals.sort(Comparator.comparingLong(DailyAnchor::number));
        return seals;
    }

    /** Whether seals are as they were made, and each follows the one before. */
    static final class AnchorCheck {

        private AnchorCheck() {}

        /** @param seals by number */
        static List<String> of(List<DailyAnchor> seals) {
            var findings = new ArrayList<String>();
            DailyAnchor before = null;
            for (var seal : seals) {
                if (!seal.computed().equals(seal.hash())) {
                    findings.add("Segel %d (%s) diubah: isinya tidak cocok dengan hash-nya."
                            .formatted(seal.number(), seal.day()));
                }
                if (before != null) {
                    follows(before, seal, findings);
                } else if (seal.number() == 1 && !seal.prev().equals(ChainHead.NOTHING)) {
                    findings.add("Segel pertama menunjuk segel lain.");
                }
                before = seal;
            }
            return findings;
        }

        private static void follows(DailyAnchor before, DailyAnchor seal, List<String> findings) {
            if (seal.number() > before.number() + 1) {
                findings.add("Segel %d sampai %d tidak disertakan atau hilang."
                        .formatted(before.number() + 1, seal.number() - 1));
            } else if (seal.number() == before.number()) {
                if (!seal.hash().equals(before.hash())) {
                    findings.add("Segel %d ada dalam dua bentuk yang berbeda.".formatted(seal.number()));
                }
            } else if (!seal.prev().equals(before.hash())) {
                findings.add("Segel %d (%s) tidak menyambung ke segel %d (%s)."
                        .formatted(seal.number(), seal.day(), before.number(), before.day()));
            }
        }
    }
}
