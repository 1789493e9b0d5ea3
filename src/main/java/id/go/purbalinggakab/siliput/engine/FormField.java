package id.go.purbalinggakab.siliput.engine;

import java.util.Set;

/**
 * One field that a form may send.
 *
 * @param label Indonesian name as the form shows it
 * @param maxLength for texts, in characters
 * @param options allowed values of a choice
 */
public record FormField(String name, String label, Type type, boolean required, int maxLength, Set<String> options) {

    /** What a field holds; an instant is a {@code java.util.Date} on the wire. */
    public enum Type {
        TEXT,
        CHOICE,
        FLAG,
        INSTANT,
        NUMBER
    }

    public static FormField text(String name, String label, int maxLength) {
        return new FormField(name, label, Type.TEXT, false, maxLength, Set.of());
    }

    public static FormField flag(String name, String label) {
        return new FormField(name, label, Type.FLAG, false, 0, Set.of());
    }

    public static FormField instant(String name, String label) {
        return new FormField(name, label, Type.INSTANT, false, 0, Set.of());
    }

    public static FormField number(String name, String label) {
        return new FormField(name, label, Type.NUMBER, false, 0, Set.of());
    }

    public static FormField choice(String name, String label, String... options) {
        return new FormField(name, label, Type.CHOICE, false, 0, Set.of(options));
    }

    /** The same field, obligatory. */
    public FormField must() {
        return new FormField(name, label, type, true, maxLength, options);
    }
}
