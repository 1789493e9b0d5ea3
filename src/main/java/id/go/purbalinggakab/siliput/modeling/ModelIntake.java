package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.IncomingModels;
import id.go.purbalinggakab.siliput.modeling.ReleaseRecords.Deed;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What Modeler's button sends: a draft of its sender, or where the installation says so a release at once. */
@Component
class ModelIntake implements IncomingModels {

    private final ModelDrafts drafts;
    private final ReleaseRecords records;
    private final RunningModels models;
    private final ModelingSettings settings;
    private final Actor actor;
    private final String site;

    ModelIntake(
            ModelDrafts drafts,
            ReleaseRecords records,
            RunningModels models,
            ModelingSettings settings,
            Actor actor,
            @Value("${siliput.publishing.public-url:http://localhost:8080}") String site) {
        this.drafts = drafts;
        this.records = records;
        this.models = models;
        this.settings = settings;
        this.actor = actor;
        this.site = site;
    }

    @Override
    public Optional<String> receive(String name, Map<String, byte[]> files) {
        var by = actor.current();
        if (by.equals(Actor.SYSTEM) || models.isDeploying()) {
            return Optional.empty();
        }
        var named = new TreeMap<String, byte[]>();
        for (var file : files.entrySet()) {
            var known = ModelName.of(file.getKey(), file.getValue());
            if (known.isEmpty() && !file.getKey().endsWith(".png")) {
                return Optional.of(
                        "Belum dipasang: nama berkas '%s' tidak diterima. Nama diagram, tabel, dan formulir hanya berisi huruf, angka, spasi, titik, dan tanda hubung."
                                .formatted(file.getKey()));
            }
            known.ifPresent(model -> named.put(model, file.getValue()));
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var title = name == null || name.isBlank() ? "Dari Modeler" : name;
        if (!settings.deployReleases()) {
            return Optional.of(
                    "Belum dipasang, tetapi tersimpan sebagai draf Anda \"%s\". Buka %s/bengkel/draf/%s untuk melihat apa yang berubah, memeriksanya, dan meminta rilis."
                            .formatted(title, site, drafts.receive(title, by, named)));
        }
        var running = models.files();
        named.keySet().removeIf(file -> ModelName.isForm(file) && !isNamed(file, named));
        named.entrySet()
                .removeIf(file -> running.containsKey(file.getKey())
                        && Arrays.equals(running.get(file.getKey()).content(), file.getValue()));
        if (!named.isEmpty()) {
            var deed = new Deed(
                    Optional.empty(), title, Origin.MODELER, "dipasang langsung dari Modeler", by, Optional.empty());
            try {
                records.keep(records.next(), deed, named, Set.of(), set -> null);
            } catch (RefusedRelease refused) {
                return Optional.of("Belum dipasang. " + refused.getMessage());
            }
        }
        return Optional.empty();
    }

    /** A form alone changes nothing that runs: it belongs to the diagrams that come with it. */
    private static boolean isNamed(String form, Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> !ModelName.isForm(file.getKey()))
                .anyMatch(file -> !ReleaseSet.formsOf(ModelName.text(file.getValue()), Set.of(form))
                        .isEmpty());
    }
}
