package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.modeling.Draft.DraftFile;
import id.go.purbalinggakab.siliput.modeling.Draft.State;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to a draft before its release; no change of one person overwrites another's. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ModelDrafts {

    private static final int TITLE = 200;

    /** The version of no draft. */
    private static final int NEVER = -1;

    private final DraftTable table;
    private final Contents contents;
    private final RunningModels models;

    /**
     * @param copied somebody was faster: the change went into a draft of its own
     * @param recalled a request for its release is none any more
     */
    public record Saved(UUID draft, boolean copied, boolean recalled) {

        public String words() {
            return recalled ? "Tersimpan di draf. Permintaan rilis batal; minta lagi." : "Tersimpan di draf.";
        }
    }

    /**
     * A file of a draft beside what runs.
     *
     * @param overtaken what runs now is not what it was based on
     */
    public record Standing(
            String file, Optional<byte[]> base, Optional<byte[]> running, byte[] mine, boolean overtaken) {

        public boolean isSame() {
            return running.filter(now -> Arrays.equals(now, mine)).isPresent();
        }
    }

    public List<Draft> open() {
        return table.open();
    }

    public Optional<Draft> find(UUID id) {
        return table.find(id);
    }

    /** What the files of a draft are beside what runs, by name. */
    public List<Standing> standings(Draft draft) {
        var running = models.files();
        return draft.files().entrySet().stream()
                .filter(one -> !one.getValue().content().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(one -> standing(one.getKey(), one.getValue(), Optional.ofNullable(running.get(one.getKey()))))
                .toList();
    }

    private Standing standing(String file, DraftFile mine, Optional<RunningFile> runs) {
        var running = runs.map(RunningFile::content);
        var hash = running.map(Contents::hash).orElse("");
        return new Standing(
                file,
                contents.find(mine.base()),
                running,
                contents.find(mine.content()).orElseThrow(),
                !hash.equals(mine.base()) && !hash.equals(mine.content()));
    }

    public Draft create(String title, String owner, Origin origin, Map<String, byte[]> files) {
        var hashes = new TreeMap<String, String>();
        files.forEach((file, content) -> hashes.put(file, kept(file, content)));
        return of(hashes, title, owner, origin);
    }

    /** @param hashes by file; blank for what is to be used no longer */
    Draft of(Map<String, String> hashes, String title, String owner, Origin origin) {
        var running = models.files();
        var based = new TreeMap<String, DraftFile>();
        hashes.forEach((file, hash) -> based.put(file, new DraftFile(base(file, running), hash)));
        var id = table.add(shortened(title.isBlank() ? "Perubahan" : title), owner, origin, based);
        return table.find(id).orElseThrow();
    }

    /** What Modeler sends again goes into the same draft of its sender; kept whatever becomes of the sending. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID receive(String title, String owner, Map<String, byte[]> files) {
        var same = table.open().stream()
                .filter(draft ->
                        draft.origin() == Origin.MODELER && draft.owner().equals(owner))
                .filter(draft -> draft.title().equals(shortened(title)) && draft.state() == State.OPEN)
                .findFirst();
        return same.map(draft -> save(draft.id(), draft.version(), files, owner).draft())
                .orElseGet(() -> create(title, owner, Origin.MODELER, files).id());
    }

    /** Nothing of it is lost: where the draft changed meanwhile, a copy of it takes these files. */
    public Saved save(UUID id, int version, Map<String, byte[]> files, String by) {
        var running = models.files();
        var before = table.find(id).orElseThrow();
        var copied = !table.touch(id, version, by, State.OPEN);
        var target =
                copied ? table.add(shortened(before.title() + " (salinan)"), by, before.origin(), before.files()) : id;
        files.forEach((file, content) -> {
            var known = before.files().get(file);
            var base = known == null ? base(file, running) : known.base();
            table.put(target, file, new DraftFile(base, kept(file, content)));
        });
        return new Saved(target, copied, !copied && before.state() != State.OPEN);
    }

    /**
     * One file of a draft whose others may change meanwhile, as in two tabs of one person.
     *
     * @param loaded fingerprint of what the change began with
     */
    public Saved saveFile(UUID id, String file, String loaded, String text, String by) {
        var now = table.lock(id).orElseThrow();
        var untouched = Optional.ofNullable(now.files().get(file))
                .filter(one -> one.content().equals(loaded))
                .isPresent();
        return save(id, untouched ? now.version() : NEVER, Map.of(file, text.getBytes(StandardCharsets.UTF_8)), by);
    }

    /** @return whether the draft still was as it was looked at */
    public boolean remove(UUID id, int version, String file, String by) {
        var done = table.touch(id, version, by, State.OPEN);
        if (done) {
            table.remove(id, file);
        }
        return done;
    }

    /** Takes what runs now as the base; the draft's own file stays as it is. */
    public boolean takeOver(UUID id, int version, String file, String by) {
        var mine = table.find(id).orElseThrow().files().get(file);
        var done = mine != null && table.touch(id, version, by, State.OPEN);
        if (done) {
            table.put(id, file, new DraftFile(base(file, models.files()), mine.content()));
        }
        return done;
    }

    public boolean drop(UUID id, int version, String by) {
        return table.touch(id, version, by, State.DROPPED);
    }

    /** Every road of a file into a draft ends here. */
    private String kept(String file, byte[] content) {
        ModelName.require(file, content);
        return contents.keep(content);
    }

    private static String base(String file, Map<String, RunningFile> running) {
        return Optional.ofNullable(running.get(file))
                .map(one -> Contents.hash(one.content()))
                .orElse("");
    }

    private static String shortened(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE);
    }
}
