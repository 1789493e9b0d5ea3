package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.ModelCheck;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What keeps a draft from being released: the gate's problems, an overtaken base, a form that nobody would see. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DraftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DraftCheck.class);

    private final ModelCheck gate;
    private final ModelDrafts drafts;
    private final RunningModels models;
    private final ModelHints hints;

    /** What would make the changed diagrams easier to read, as far as it is not so already. */
    public List<ModelProblem> hints(Draft draft) {
        try {
            return found(draft);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn("Saran untuk sebuah draf gagal", broken);
            return List.of();
        }
    }

    private List<ModelProblem> found(Draft draft) {
        return drafts.standings(draft).stream()
                .filter(one -> !one.isSame() && one.file().endsWith(".bpmn"))
                .flatMap(one -> {
                    var known = one.running().stream()
                            .flatMap(running -> hints.hints(one.file(), running).stream())
                            .map(hint -> hint.element() + hint.sentence())
                            .toList();
                    return hints.hints(one.file(), one.mine()).stream()
                            .filter(hint -> !known.contains(hint.element() + hint.sentence()));
                })
                .toList();
    }

    public List<ModelProblem> problems(Draft draft) {
        var found = new ArrayList<ModelProblem>();
        var changed = new TreeMap<String, byte[]>();
        drafts.standings(draft).forEach(one -> {
            if (one.overtaken()) {
                found.add(problem(
                        one.file(),
                        "dasarnya sudah digantikan rilis yang lebih baru; bandingkan, lalu tekan Pakai dasar baru"));
            }
            if (!one.isSame()) {
                changed.put(one.file(), one.mine());
            }
        });
        var running = contents(models.files());
        changed.keySet().forEach(file -> ModelName.clash(file, running.keySet())
                .ifPresent(words -> found.add(problem(file, words))));
        if (changed.isEmpty() && draft.withdrawn().isEmpty()) {
            found.add(problem("", "draf ini sama dengan yang berlaku; unggah atau ubah berkas dahulu"));
            return found;
        }
        try {
            proposed(changed, running, found);
        } catch (RuntimeException broken) {
            LOG.warn("Pemeriksaan sebuah draf gagal", broken);
            found.add(problem(
                    "", "draf ini tidak dapat diperiksa; keluarkan berkas terakhir, atau buang draf ini di bawah"));
        }
        return found;
    }

    private void proposed(Map<String, byte[]> changed, Map<String, byte[]> running, List<ModelProblem> found) {
        var set = ReleaseSet.of(changed, running).files();
        changed.keySet().stream()
                .filter(file -> !set.containsKey(file))
                .forEach(file -> found.add(problem(
                        file, "tidak disebut diagram mana pun, jadi tidak akan tampil; unggah juga diagramnya")));
        found.addAll(gate.problems(set));
    }

    static Map<String, byte[]> contents(Map<String, RunningFile> running) {
        var all = new TreeMap<String, byte[]>();
        running.forEach((name, file) -> all.put(name, file.content()));
        return all;
    }

    private static ModelProblem problem(String file, String sentence) {
        return new ModelProblem(file, "", 0, sentence);
    }
}
