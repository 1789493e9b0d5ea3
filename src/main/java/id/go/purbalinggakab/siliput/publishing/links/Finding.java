package id.go.purbalinggakab.siliput.publishing.links;

/**
 * What a link said.
 *
 * @param detail for people, in Indonesian
 */
public record Finding(Kind kind, String detail) {

    /** SILENT: nobody answered; DEAD: somebody answered that it is not there, or must not be asked. */
    public enum Kind {
        ALIVE,
        UNCLEAR,
        SILENT,
        DEAD
    }

    public static Finding of(int status) {
        if (status >= 200 && status < 300) {
            return new Finding(Kind.ALIVE, "menjawab (%d)".formatted(status));
        }
        if (status == 404 || status == 410) {
            return new Finding(Kind.DEAD, "halamannya tidak ada (%d)".formatted(status));
        }
        if (status >= 500) {
            return new Finding(Kind.DEAD, "situsnya sedang rusak (%d)".formatted(status));
        }
        return new Finding(Kind.UNCLEAR, "tidak dapat dipastikan (%d)".formatted(status));
    }
}
