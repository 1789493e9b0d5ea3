package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.ModelFolders;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies in the folders, or came with a new version of the application, otherwise than it runs under a release. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FolderDrafts {

    private final ModelFolders folders;
    private final RunningModels models;
    private final ModelDrafts drafts;

    /** By diagram or table, with the files that differ. */
    public Map<String, Set<String>> offers() {
        var found = new TreeMap<String, Set<String>>();
        differing().forEach((diagram, files) -> found.put(diagram, files.keySet()));
        return found;
    }

    private Map<String, Map<String, byte[]>> differing() {
        var running = models.files();
        var held = new TreeMap<String, Map<String, byte[]>>();
        folders.held().forEach((diagram, files) -> {
            var changed = new TreeMap<>(files);
            changed.entrySet()
                    .removeIf(file -> running.containsKey(file.getKey())
                            && Arrays.equals(running.get(file.getKey()).content(), file.getValue()));
            if (!changed.isEmpty()) {
                held.put(diagram, changed);
            }
        });
        return held;
    }

    public Draft take(String diagram, String by) {
        var files = differing().get(diagram);
        if (files == null) {
            throw new RefusedRelease("Folder tidak lagi berbeda dari yang berlaku.");
        }
        folders.seen(diagram);
        return drafts.create("Dari folder: " + diagram, by, Origin.FOLDER, files);
    }

    public void ignore(String diagram) {
        folders.seen(diagram);
    }
}
