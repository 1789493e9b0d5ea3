package id.go.purbalinggakab.siliput.engine;

import java.util.Map;

/**
 * How a task ended: done by a person, or cancelled together with what cancelled it. Whatever tells of it asks here.
 *
 * @param event the name of the event in the diagram, empty where it was none
 */
public record TaskEnd(Cause cause, String event) {

    /** What kind of thing ended a task. */
    public enum Cause {
        DONE(""),
        WITHDRAWN("penarikan"),
        SCHEDULE("perubahan jadwal"),
        TIMER("waktu tercapai"),
        MESSAGE("pesan diterima"),
        MIGRATION("pemindahan versi diagram"),
        OTHER("pekerjaan dihentikan");

        private final String label;

        Cause(String label) {
            this.label = label;
        }
    }

    public HistoryKeeper.Kind kind() {
        return cause == Cause.DONE ? HistoryKeeper.Kind.TASK_DONE : HistoryKeeper.Kind.TASK_CANCELLED;
    }

    /** Adds what a chain keeps of it. */
    public void tell(Map<String, Object> facts) {
        if (cause != Cause.DONE) {
            facts.put("cause", cause.name());
            facts.put("event", event.isBlank() ? null : event);
        }
    }

    /** Why, in the office's words, from what a chain kept; nothing where it kept nothing. */
    public static String why(Map<String, Object> facts) {
        if (!(facts.get("cause") instanceof String kept)) {
            return "";
        }
        var label = Cause.valueOf(kept).label;
        return facts.get("event") instanceof String event
                ? "sebab: %s (%s)".formatted(label, event)
                : "sebab: " + label;
    }
}
