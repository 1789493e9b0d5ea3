package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.identity.WebLink;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a form's {@code data-type} says about a field: how it is typed, cleaned and carried to the engine. */
public enum FieldKind {
    TEXT,
    NAME,
    MAIL,
    PHONE,
    LINK,
    CHOICE,
    /** Several choices in one text, joined by commas. */
    TICKS,
    FLAG,
    INSTANT,
    NUMBER,
    /** A text of our own tables; the engine gets its reference. */
    PAPER,
    REFERENCE,
    /** A number that a form's own script counts. */
    COUNT,
    /** Goes to our own tables, never to the engine. */
    INTAKE,
    LOCAL;

    /** The spelling in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether the engine gets it at all. */
    public boolean isSent() {
        return compareTo(INTAKE) < 0;
    }

    /** Whether a blank text means that nothing was sent. */
    public boolean isText() {
        return compareTo(LINK) <= 0 || this == TICKS || this == PAPER || this == REFERENCE;
    }

    /** Set by a script or a tick, so that nobody can leave it out. */
    public boolean isAlwaysSent() {
        return this == FLAG || this == REFERENCE || this == COUNT;
    }

    /** The type that code reads. */
    public boolean fits(Class<?> type) {
        return switch (this) {
            case FLAG -> type == Boolean.class;
            case INSTANT -> type == Instant.class;
            case NUMBER, COUNT -> type == Integer.class;
            case CHOICE -> type == String.class || type.isEnum();
            case INTAKE, LOCAL -> false;
            default -> type == String.class;
        };
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

    /** Forms deployed earlier say {@code text} and leave the rest to the input's type. */
    static FieldKind of(String word, String inputType, String widget) {
        var said = of(word).orElse(TEXT);
        if (said != TEXT) {
            return said;
        }
        return switch (inputType) {
            case "tel" -> PHONE;
            case "email" -> MAIL;
            case "url" -> LINK;
            default -> widget.equals("ticks") ? TICKS : TEXT;
        };
    }
}
