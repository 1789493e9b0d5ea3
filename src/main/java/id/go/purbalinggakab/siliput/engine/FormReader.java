package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Who opens which form.
 *
 * @param step the task's element id in the diagram, or the key of the process that would start
 * @param task empty at a start
 */
public record FormReader(String user, Instant now, String step, FormFile form, Optional<TaskView> task) {

    /** What the task sees; nothing at a start. */
    public Map<String, Object> variables() {
        return task.map(TaskView::variables).orElse(Map.of());
    }

    public Optional<String> caseNumber() {
        return task.flatMap(TaskView::caseNumber);
    }

    /** A variable as text, where it has one. */
    public Optional<String> text(String variable) {
        return Optional.ofNullable(variables().get(variable))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    /** A variable that is a time. */
    public Optional<Instant> time(String variable) {
        return variables().get(variable) instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }
}
