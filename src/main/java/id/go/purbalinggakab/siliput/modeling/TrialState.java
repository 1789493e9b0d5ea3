package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.register.CasePart;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A trial as its page shows it: everything in words, nothing of the engine. */
public record TrialState(
        String now,
        String nowTyped,
        List<Step> startable,
        List<Case> cases,
        List<Step> tasks,
        List<Waiting> timers,
        List<Waiting> messages,
        List<Waiting> failed,
        List<Sent> sent) {

    /**
     * A form that somebody can fill in now: a task's, or one that starts a process.
     *
     * @param id of the task, or the key of the process
     * @param people who may, by user id
     * @param late empty where it is not late
     */
    public record Step(
            String id,
            String name,
            String of,
            String role,
            Map<String, String> people,
            String due,
            String late,
            List<Input> inputs) {}

    /**
     * @param options with several, one or any number are chosen
     * @param value what stands in it before anybody touches it
     * @param demanded whatever else is typed
     * @param help also what has to hold for it to be shown or demanded
     */
    public record Input(
            String name,
            String label,
            Look look,
            Map<String, String> options,
            List<String> value,
            boolean demanded,
            String help) {}

    /** How an input is drawn. */
    public enum Look {
        LINE,
        TEXT,
        TIME,
        DAY,
        NUMBER,
        TICK,
        ONE,
        SEVERAL
    }

    /** @param parts what each room offers about it: deadlines with their explanation, documents, publications */
    public record Case(
            String instance, String title, String state, List<List<String>> variables, List<CasePart> parts) {}

    /**
     * Something that comes from outside a form; a press lets it come.
     *
     * @param at when, why or as what, in words
     * @param typed of a time, as an input takes it
     */
    public record Waiting(String id, String name, String of, String at, String typed) {}

    /** What would have reached somebody; the same words to several at once stand here once. */
    public record Sent(String way, Set<String> to, String at, String subject, String text) {}

    /** A case on its diagram. */
    public record Path(String xml, List<Passed> steps) {}

    /**
     * An element that was reached, in the engine's own time.
     *
     * @param end null where the case still stands there
     */
    public record Passed(String activity, String type, long start, Long end, boolean cancelled) {}
}
