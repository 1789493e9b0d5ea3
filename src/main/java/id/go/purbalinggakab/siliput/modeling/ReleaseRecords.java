package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.ModelFolders;
import id.go.purbalinggakab.siliput.engine.ModelReleased;
import id.go.purbalinggakab.siliput.modeling.Release.Step;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The record that every release leaves, on whichever road it came; within the transaction that deploys. */
@Component
@RequiredArgsConstructor
class ReleaseRecords {

    private final ReleaseTable table;
    private final Contents contents;
    private final RunningModels models;
    private final ModelFolders folders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Who wants what, before it has a number. */
    record Deed(
            Optional<UUID> draft, String title, Origin origin, String reason, String by, Optional<String> approvedBy) {}

    /** Nobody else releases from here to the transaction's end. */
    int next() {
        return table.next();
    }

    /**
     * @param changed by name
     * @param withdrawn used no longer
     * @param deploy puts them into the engine and says under which id
     */
    Release keep(
            int number,
            Deed deed,
            Map<String, byte[]> changed,
            Set<String> withdrawn,
            Function<ReleaseSet, String> deploy) {
        var running = DraftCheck.contents(models.files());
        changed.keySet().forEach(file -> ModelName.clash(file, running.keySet()).ifPresent(words -> {
            throw new RefusedRelease("%s: %s".formatted(file, words));
        }));
        var set = ReleaseSet.of(changed, running);
        var steps = new TreeMap<String, Step>();
        changed.forEach((file, content) -> steps.put(
                file,
                new Step(running.containsKey(file) ? contents.keep(running.get(file)) : "", contents.keep(content))));
        withdrawn.stream()
                .filter(running::containsKey)
                .forEach(file -> steps.put(file, new Step(contents.keep(running.get(file)), "")));
        var release = new Release(
                number,
                deed.title(),
                deed.origin(),
                deed.reason(),
                deed.by(),
                deed.approvedBy(),
                clock.instant(),
                Optional.empty(),
                steps);
        table.add(release, deed.draft(), deploy.apply(set));
        running.putAll(changed);
        running.keySet().removeAll(withdrawn);
        folders.released(set.diagrams(), running);
        var hashes = new TreeMap<String, String>();
        steps.forEach((file, step) -> hashes.put(file, step.after()));
        events.publishEvent(
                new ModelReleased(number, deed.title(), deed.reason(), deed.by(), deed.approvedBy(), hashes));
        return release;
    }
}
