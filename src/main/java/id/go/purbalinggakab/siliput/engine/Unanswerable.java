package id.go.purbalinggakab.siliput.engine;

/** A past case is asked for what nobody recorded; the message says what, for people. */
public final class Unanswerable extends RuntimeException {

    public Unanswerable(String reason) {
        super(reason);
    }

    public static Unanswerable missing(String name) {
        return new Unanswerable("nilai '%s' tidak tercatat".formatted(name));
    }
}
