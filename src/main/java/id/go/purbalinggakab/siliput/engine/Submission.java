package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sends with a form.
 *
 * @param values the variables sent
 * @param known the case's variables as they stand before, empty at a start
 * @param user the person who sends, empty for a system call
 * @param taskId empty at a start
 */
public record Submission(
        String form,
        Map<String, Object> values,
        Map<String, Object> known,
        Optional<String> caseNumber,
        Optional<String> user,
        Optional<String> taskId) {

    /** What was sent, as code reads it. */
    public <T> Optional<T> value(ProcessVariable<T> variable) {
        return variable.in(values);
    }

    public <T> boolean is(ProcessVariable<T> variable, T expected) {
        return value(variable).filter(expected::equals).isPresent();
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    public Optional<Instant> instant(String field) {
        return Optional.ofNullable(values.get(field)).map(value -> ((Date) value).toInstant());
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The sent value, or the case's own where the field was not sent. */
    public Optional<Instant> instantOrKnown(String field) {
        return instant(field).or(() -> Optional.ofNullable(known.get(field)).map(value -> ((Date) value).toInstant()));
    }
}
