package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.identity.Administrators;
import id.go.purbalinggakab.siliput.modeling.Draft.State;
import id.go.purbalinggakab.siliput.modeling.ReleaseRecords.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to what runs: asked for with a reason, agreed by a second person, deployed as one, undone as one. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ModelReleases {

    private static final int SHOWN = 200;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final DraftTable drafts;
    private final DraftCheck check;
    private final ModelDrafts standings;
    private final ReleaseTable table;
    private final ReleaseParts parts;

    /** What releasing needs besides the drafts. */
    @Component
    record ReleaseParts(
            ReleaseRecords records,
            RunningModels models,
            Contents contents,
            Administrators administrators,
            ModelingSettings settings,
            ReleaseNotices notices,
            Clock clock) {}

    public List<Release> newest() {
        return table.newest(SHOWN);
    }

    public Optional<Release> find(int number) {
        return table.find(number);
    }

    /** What stood before, as it was released; empty for a new file. */
    public Optional<byte[]> before(Release release, String file) {
        return Optional.ofNullable(release.files().get(file))
                .flatMap(step -> parts.contents().find(step.before()));
    }

    public Optional<byte[]> after(Release release, String file) {
        return Optional.ofNullable(release.files().get(file))
                .flatMap(step -> parts.contents().find(step.after()));
    }

    public boolean needsSecondWord() {
        return parts.settings().secondWord();
    }

    public boolean mayApprove(Draft draft, String by) {
        return draft.request()
                .filter(request -> draft.state() == State.ASKED)
                .filter(request -> parts.administrators().isSecondWord(request.by(), by))
                .isPresent();
    }

    /** Somebody else has to agree; from then on a change of the draft asks anew. */
    public void ask(UUID id, int version, String reason, Optional<Instant> from, String by) {
        parts.notices().ask(request(id, version, reason, from, by, State.ASKED));
    }

    /** At once or from its date, where no second word is needed. */
    public Optional<Release> release(UUID id, int version, String reason, Optional<Instant> from, String by) {
        if (needsSecondWord()) {
            throw new RefusedRelease("Rilis perlu persetujuan orang kedua; tekan Minta persetujuan.");
        }
        var draft = request(id, version, reason, from, by, State.WAITING);
        return from.isPresent() ? Optional.empty() : Optional.of(deploy(draft, by, Optional.empty()));
    }

    private Draft request(UUID id, int version, String reason, Optional<Instant> from, String by, State state) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw new RefusedRelease("Alasan wajib diisi, paling panjang 1000 huruf: auditor membacanya.");
        }
        if (from.filter(at -> at.isBefore(parts.clock().instant())).isPresent()) {
            throw new RefusedRelease("Berlaku mulai: waktu itu sudah lewat; kosongkan untuk segera.");
        }
        if (from.filter(at -> at.isAfter(parts.clock().instant().plus(FARTHEST)))
                .isPresent()) {
            throw new RefusedRelease("Berlaku mulai: paling jauh satu tahun dari sekarang; periksa tahunnya.");
        }
        requireNoProblem(drafts.find(id).orElseThrow());
        if (!drafts.touch(id, version, by, state)) {
            throw new RefusedRelease("Draf ini baru saja diubah orang lain; periksa isinya, lalu tekan lagi.");
        }
        drafts.ask(id, reason.strip(), from, by);
        return drafts.find(id).orElseThrow();
    }

    /** @return the release, or nothing where it waits for its date */
    public Optional<Release> approve(UUID id, int version, String by) {
        var draft = drafts.lock(id).orElseThrow();
        if (!mayApprove(draft, by)) {
            throw new RefusedRelease("Bukan Anda yang dapat menyetujuinya, atau draf ini sudah diputuskan.");
        }
        if (!drafts.touch(id, version, draft.last().by(), State.WAITING)) {
            throw new RefusedRelease("Draf ini baru saja diubah; baca lagi sebelum menyetujui.");
        }
        drafts.approve(id, by);
        parts.notices().settle(id);
        var request = draft.request().orElseThrow();
        return request.effectiveAt()
                        .filter(at -> at.isAfter(parts.clock().instant()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(deploy(draft, request.by(), Optional.of(by)));
    }

    public void refuse(UUID id, int version, String words, String by) {
        parts.notices().settle(id);
        var draft = drafts.lock(id).orElseThrow();
        if (!mayApprove(draft, by) || draft.version() != version) {
            throw new RefusedRelease("Draf ini baru saja diubah atau sudah diputuskan; baca lagi.");
        }
        drafts.problem(id, words);
    }

    /** Those whose date has come, each in a transaction of its own by who calls. */
    @Transactional(readOnly = true)
    public List<UUID> due() {
        return drafts.due();
    }

    /** Nothing where another node was faster. */
    public void releaseDue(UUID id) {
        drafts.lock(id).filter(draft -> draft.state() == State.WAITING).ifPresent(draft -> {
            var request = draft.request().orElseThrow();
            var agreed = request.approvedBy()
                    .filter(second -> parts.administrators().isSecondWord(request.by(), second))
                    .isPresent();
            if (needsSecondWord() && !agreed) {
                throw new RefusedRelease(
                        "Yang meminta atau menyetujui rilis ini tidak lagi memegang perannya; minta persetujuan lagi.");
            }
            deploy(draft, request.by(), request.approvedBy());
        });
    }

    /** Told to those who read the draft; it is open again. */
    public void failed(UUID id, String words) {
        drafts.problem(id, words.length() > 2000 ? words.substring(0, 2000) : words);
    }

    /**
     * What going back to before a release does.
     *
     * @param hashes of what runs again; blank for what is used no longer
     * @param staying new tables, which the engine cannot take back
     */
    public record Undoing(Map<String, String> hashes, Set<String> staying) {

        public List<String> restored() {
            return files(false);
        }

        public List<String> withdrawn() {
            return files(true);
        }

        private List<String> files(boolean blank) {
            return hashes.keySet().stream()
                    .filter(file -> hashes.get(file).isEmpty() == blank)
                    .toList();
        }
    }

    /** What stood before this release and all later ones, against what runs now. */
    public Undoing undoing(int number) {
        var running = parts.models().files();
        var before = new TreeMap<String, String>();
        table.since(number)
                .forEach(release -> release.files().forEach((file, step) -> before.put(file, step.before())));
        var isNew = before.keySet().stream()
                .filter(file -> before.get(file).isEmpty())
                .filter(file -> ModelName.isTable(file) || !running.containsKey(file))
                .collect(Collectors.toCollection(TreeSet::new));
        before.keySet().removeAll(isNew);
        isNew.retainAll(running.keySet());
        return new Undoing(before, isNew);
    }

    public Draft back(int number, String by) {
        var undoing = undoing(number);
        if (undoing.hashes().isEmpty()) {
            throw new RefusedRelease("Sebelum rilis ini belum ada yang dapat dipulihkan.");
        }
        return standings.of(undoing.hashes(), "Kembali ke keadaan sebelum rilis " + number, by, Origin.BACK);
    }

    private Release deploy(Draft asked, String by, Optional<String> approvedBy) {
        var number = parts.records().next();
        var draft = drafts.lock(asked.id())
                .filter(found -> found.state() == State.WAITING)
                .orElseThrow(() -> new RefusedRelease("Draf ini baru saja dirilis atau ditarik orang lain."));
        requireNoProblem(draft);
        var changed = new TreeMap<String, byte[]>();
        standings.standings(draft).stream()
                .filter(one -> !one.isSame())
                .forEach(one -> changed.put(one.file(), one.mine()));
        var request = draft.request().orElseThrow();
        var deed = new Deed(Optional.of(draft.id()), draft.title(), draft.origin(), request.reason(), by, approvedBy);
        var release = parts.records()
                .keep(
                        number,
                        deed,
                        changed,
                        draft.withdrawn(),
                        set -> set.files().isEmpty()
                                ? null
                                : parts.models().deploy("Rilis " + number + ": " + draft.title(), set.files(), by));
        parts.models().stop(draft.withdrawn(), by);
        drafts.touch(draft.id(), draft.version(), by, State.RELEASED);
        return release;
    }

    private void requireNoProblem(Draft draft) {
        var problems = check.problems(draft);
        if (!problems.isEmpty()) {
            var first = problems.get(0);
            throw new RefusedRelease("Belum dapat dirilis, ada %d masalah. %s: %s"
                    .formatted(problems.size(), first.file(), first.sentence()));
        }
    }
}
