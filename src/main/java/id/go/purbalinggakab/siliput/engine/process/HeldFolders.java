package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.ModelFolders;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Compares the folders with what was last deployed from them. */
@Component
@RequiredArgsConstructor
class HeldFolders implements ModelFolders {

    private final ProcessFiles files;
    private final DeployedFiles deployed;
    private final ProcessFiles.EngineFolders folders;

    @Override
    public Map<String, Map<String, byte[]>> held() {
        var released = deployed.released();
        var found = new TreeMap<String, Map<String, byte[]>>();
        files.diagrams().forEach((name, bytes) -> {
            if (released.contains(name)) {
                var all = readable(name, bytes);
                if (!deployed.isUnchanged(name, ContentHash.of(all))) {
                    found.put(name, all);
                }
            }
        });
        return found;
    }

    private Map<String, byte[]> readable(String name, byte[] bytes) {
        try {
            return files.withForms(name, bytes);
        } catch (RefusedDiagram broken) {
            return Map.of(name, bytes);
        }
    }

    @Override
    public void released(Collection<String> diagrams, Map<String, byte[]> running) {
        var all = files.diagrams();
        diagrams.forEach(name -> {
            var lies = all.containsKey(name) ? readable(name, all.get(name)) : Map.<String, byte[]>of();
            if (lies.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), running.get(file.getKey())))) {
                deployed.remember(name, ContentHash.of(lies));
            }
            deployed.release(name);
        });
    }

    @Override
    public void seen(String diagram) {
        Optional.ofNullable(files.diagrams().get(diagram))
                .ifPresent(bytes -> deployed.remember(diagram, ContentHash.of(readable(diagram, bytes))));
    }

    @Override
    public Optional<Path> home() {
        return Optional.ofNullable(folders.home());
    }
}
