package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.ReleaseText;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.SentContents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Puts a case's proof of publication together over its view, which checks the chain and keeps the look. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Proofs {

    private static final Set<String> AFTERWARDS = Set.of("DITURUNKAN", "KOREKSI", "TAUTAN");
    private static final Comparator<LedgerRow> BY_TIME = Comparator.comparing(LedgerRow::changedAt);

    private final CaseViews views;
    private final ProofRights rights;
    private final Publishing publishing;
    private final PublishedItems published;
    private final SentContents contents;
    private final Releases releases;
    private final Corrections corrections;

    /** @param as what is looked at: the page, the PDF or the JSON file */
    public Proof look(String number, String user, String as) {
        var view = views.look(number, user, as);
        var ledger = publishing.ledger(number);
        var findings = new ArrayList<>(view.findings());
        var versions = approved(number, ledger, findings);
        var read = view.closed() ? Map.<Integer, ApprovedRelease>of() : versions;
        return new Proof(
                view,
                read.values().stream().findFirst().map(ApprovedRelease::title).orElse(""),
                published.isHidden(number),
                findings,
                items(number, ledger, read, rights.readsAddresses(user)),
                contents(number, read.keySet()),
                view.closed() ? List.of() : changes(view));
    }

    private Map<Integer, ApprovedRelease> approved(String number, List<LedgerRow> ledger, List<String> findings) {
        var versions = new TreeMap<Integer, ApprovedRelease>();
        for (var version : ledger.stream().map(LedgerRow::version).collect(Collectors.toSet())) {
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
            String number, List<LedgerRow> ledger, Map<Integer, ApprovedRelease> versions, boolean addresses) {
        var groups = ledger.stream()
                .sorted(Comparator.comparingInt(LedgerRow::version).thenComparing(LedgerRow::channel))
                .collect(Collectors.groupingBy(Proofs::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(rows -> item(
                        number,
                        rows,
                        Optional.ofNullable(versions.get(rows.get(0).version())),
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
                row.fingerprint(),
                row.state(),
                row.changedAt(),
                row.attempts(),
                row.reason());
    }

    private static List<Proof.Change> changes(CaseView view) {
        return view.dossier().part("NOTES").stream()
                .filter(note -> AFTERWARDS.contains(note.fact("kind")))
                .map(note -> new Proof.Change(note.instant("at").orElseThrow(), note.fact("by"), note.said("text")))
                .toList();
    }
}
