package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.identity.WebLink;
import java.util.Set;

/**
 * One field that a form may send.
 *
 * @param label Indonesian name as the form shows it
 * @param maxLength for texts, in characters
 * @param options allowed values of a choice
 * @param window for dates, which ones can be meant
 */
public record FormField(
        String name, String label, Type type, boolean required, int maxLength, Set<String> options, DateWindow window) {

    /** What a field holds; an instant is a {@code java.util.Date} on the wire. */
    public enum Type {
        TEXT,
        NAME,
        MAIL,
        PHONE,
        LINK,
        CHOICE,
        FLAG,
        INSTANT,
        NUMBER;

        /** Whether a blank text means that nothing was sent. */
        public boolean isText() {
            return compareTo(LINK) <= 0;
        }

        /** The text without what people paste along and nobody sees. */
        public String cleaned(String typed) {
            return switch (this) {
                case NAME -> PersonName.cleaned(typed);
                case MAIL -> MailAddress.cleaned(typed);
                case PHONE -> PhoneNumber.cleaned(typed);
                case LINK -> WebLink.cleaned(typed);
                default -> typed;
            };
        }
    }

    public static FormField text(String name, String label, int maxLength) {
        return new FormField(name, label, Type.TEXT, false, maxLength, Set.of(), DateWindow.PAST);
    }

    /** A person's or an office's name, one line. */
    public static FormField person(String name, String label, int maxLength) {
        return new FormField(name, label, Type.NAME, false, maxLength, Set.of(), DateWindow.PAST);
    }

    public static FormField mail(String name, String label) {
        return new FormField(name, label, Type.MAIL, false, 200, Set.of(), DateWindow.PAST);
    }

    public static FormField phone(String name, String label) {
        return new FormField(name, label, Type.PHONE, false, 30, Set.of(), DateWindow.PAST);
    }

    public static FormField link(String name, String label) {
        return new FormField(name, label, Type.LINK, false, 500, Set.of(), DateWindow.PAST);
    }

    public static FormField flag(String name, String label) {
        return new FormField(name, label, Type.FLAG, false, 0, Set.of(), DateWindow.PAST);
    }

    /** When something happened. */
    public static FormField instant(String name, String label) {
        return new FormField(name, label, Type.INSTANT, false, 0, Set.of(), DateWindow.PAST);
    }

    /** When something is to happen, or was. */
    public static FormField planned(String name, String label) {
        return new FormField(name, label, Type.INSTANT, false, 0, Set.of(), DateWindow.PLAN);
    }

    /** The date that a paper bears. */
    public static FormField dated(String name, String label) {
        return new FormField(name, label, Type.INSTANT, false, 0, Set.of(), DateWindow.PAPER);
    }

    public static FormField number(String name, String label) {
        return new FormField(name, label, Type.NUMBER, false, 0, Set.of(), DateWindow.PAST);
    }

    public static FormField choice(String name, String label, String... options) {
        return new FormField(name, label, Type.CHOICE, false, 0, Set.of(options), DateWindow.PAST);
    }

    /** The same field, obligatory. */
    public FormField must() {
        return new FormField(name, label, type, true, maxLength, options, window);
    }

    /** The same field, which may stay out. */
    public FormField may() {
        return new FormField(name, label, type, false, maxLength, options, window);
    }
}
