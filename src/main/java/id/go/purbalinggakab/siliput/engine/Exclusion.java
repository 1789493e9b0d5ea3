package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one question before somebody is offered, given or lets himself be given a task, or does it: author, accused and
 * conflict of interest, in every room's own word, whatever the one who asks may see.
 */
@Component
@RequiredArgsConstructor
public class Exclusion {

    private final ObjectProvider<TaskExclusion> exclusions;
    private final ObjectProvider<AsSystem> asSystem;

    /**
     * @param step the element id in the diagram
     * @param processInstanceId null at a task of no case
     */
    public boolean excludes(String user, String step, String processInstanceId) {
        return user != null
                && step != null
                && processInstanceId != null
                && exclusions.stream()
                        .anyMatch(one -> asSystem.getObject().ask(() -> one.excludes(user, step, processInstanceId)));
    }

    /** Whether no group as a whole gets this task. */
    public boolean isByNameOnly(String step, String processInstanceId) {
        return step != null
                && processInstanceId != null
                && exclusions.stream()
                        .anyMatch(one -> asSystem.getObject().ask(() -> one.isByNameOnly(step, processInstanceId)));
    }

    /** Those of them who may have the task. */
    public Set<String> free(Collection<String> users, String step, String processInstanceId) {
        return users.stream()
                .filter(user -> !excludes(user, step, processInstanceId))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
