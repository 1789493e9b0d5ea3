package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.ReleaseText;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.evidence.DossierRows;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.SentContents;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a case's proof of publication together over its dossier, which checks the chain and keeps the look. */
@Component
public class Proofs {

    private static final Set<String> AFTERWARDS = Set.of("DITURUNKAN", "KOREKSI", "TAUTAN");
    private static final Comparator<LedgerRow> BY_TIME = Comparator.comparing(LedgerRow::changedAt);

    private final Dossiers dossiers;
    private final ProofRights rights;
    private final Publishing publishing;
    private final PublishedItems published;
    private final SentContents contents;
    private final Releases releases;
    private final Corrections corrections;
    private final Register register;

    Proofs(
            Dossiers dossiers,
            ProofRights rights,
            Publishing publishing,
            PublishedItems published,
            SentContents contents,
            Releases releases,
            Corrections corrections,
            Register register) {
        this.dossiers = dossiers;
        this.rights = rights;
        this.publishing = publishing;
        this.published = published;
        this.contents = contents;
        this.releases = releases;
        this.corrections = corrections;
        this.register = register;
    }

    /** @param as what is looked at: the page, the PDF or the JSON file */
    public Proof look(String number, String user, String as) {
        var dossier = dossiers.look(number, user, as);
        var findings = new ArrayList<>(dossier.findings());
        var versions = approved(number, findings);
        return new Proof(
                number,
                dossier.closed()
                        ? ""
                        : versions.values().stream()
                                .findFirst()
                                .map(ApprovedRelease::title)
                                .orElse(""),
                dossier.madeAt(),
                user,
                dossier.closed(),
                published.isHidden(number),
                findings,
                dossier.head(),
                dossier.lastSeal(),
                items(number, versions, dossier.closed(), rights.readsAddresses(user)),
                dossier.closed() ? List.of() : contents(number, versions.keySet()),
                dossier.closed() ? List.of() : changes(number));
    }

    private Map<Integer, ApprovedRelease> approved(String number, List<String> findings) {
        var versions = new TreeMap<Integer, ApprovedRelease>();
        var ledger = publishing.ledger(number).stream().map(LedgerRow::version).collect(Collectors.toSet());
        for (var version : ledger) {
            try {
                versions.put(
                        version,
                        corrections.find(number, version).isPresent()
                                ? corrections.approved(number, version)
                                : releases.approved(number, version));
            } catch (IllegalStateException broken) {
                findings.add("Isi versi %d tidak lagi sama dengan yang disetujui.".formatted(version));
            }
        }
        return versions;
    }

    private List<Proof.Item> items(
            String number, Map<Integer, ApprovedRelease> versions, boolean closed, boolean addresses) {
        var groups = publishing.ledger(number).stream()
                .sorted(Comparator.comparingInt(LedgerRow::version).thenComparing(LedgerRow::channel))
                .collect(Collectors.groupingBy(Proofs::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(rows -> item(
                        number,
                        rows,
                        Optional.ofNullable(
                                closed ? null : versions.get(rows.get(0).version())),
                        addresses))
                .toList();
    }

    private List<Proof.Content> contents(String number, Set<Integer> versions) {
        return versions.stream()
                .map(version -> new Proof.Content(
                        version,
                        corrections
                                .find(number, version)
                                .map(Corrections.Correction::content)
                                .orElseGet(() -> release(number, version))))
                .toList();
    }

    private ReleaseText release(String number, int version) {
        return releases.versions(number).stream()
                .filter(one -> one.version() == version)
                .map(ReleaseVersion::content)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> group(LedgerRow row) {
        return List.of(row.version(), row.channel(), row.channel() == Channel.MAIL ? "" : row.recipient());
    }

    private Proof.Item item(String number, List<LedgerRow> rows, Optional<ApprovedRelease> version, boolean addresses) {
        var last = rows.stream().max(BY_TIME).orElseThrow();
        return new Proof.Item(
                corrections
                        .find(number, last.version())
                        .map(note -> note.kind().label())
                        .orElse("Rilis"),
                last,
                last.channel() == Channel.MAIL
                        ? rows.stream().map(row -> recipient(row, addresses)).toList()
                        : List.of(),
                version.filter(release -> release.contentHash().equals(last.contentHash()))
                        .filter(release -> rows.stream().anyMatch(row -> row.state() == LedgerRow.State.PUBLISHED))
                        .map(release -> contents.of(release, last)));
    }

    private static Proof.Recipient recipient(LedgerRow row, boolean whole) {
        return new Proof.Recipient(
                whole ? row.recipient() : row.recipient().replaceFirst("^(.)[^@]*@", "$1…@"),
                DossierRows.recipient(row),
                row.state(),
                row.changedAt(),
                row.attempts(),
                row.reason());
    }

    private List<Proof.Change> changes(String number) {
        return register.notes(number).stream()
                .filter(note -> AFTERWARDS.contains(note.kind()))
                .map(note -> new Proof.Change(note.at(), note.by(), note.text()))
                .toList();
    }
}
