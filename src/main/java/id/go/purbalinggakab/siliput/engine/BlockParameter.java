package id.go.purbalinggakab.siliput.engine;

/**
 * What a {@link BuildingBlock} is told in the diagram.
 *
 * @param label in Indonesian, as the editor and the guide call it
 */
public record BlockParameter(String name, Kind kind, boolean required, String label) {

    /** How its text is read. */
    public enum Kind {
        /** Words with placeholders. */
        TEXT,
        /** One placeholder of a time. */
        TIME,
        /** Roles, or placeholders of persons, joined by commas. */
        RECIPIENTS,
        /** A mail address, or the placeholder of one. */
        MAIL,
        /** A row of {@code serviceLimits}. */
        SERVICE,
        /** Three capital letters that count apart. */
        PREFIX,
        /** The name under which the case keeps what comes out; a placeholder from there on. */
        RESULT
    }

    public static BlockParameter needed(String name, Kind kind, String label) {
        return new BlockParameter(name, kind, true, label);
    }

    public static BlockParameter optional(String name, Kind kind, String label) {
        return new BlockParameter(name, kind, false, label);
    }
}
