package id.go.purbalinggakab.siliput.identity;

/** The installation is not safe to open; the message says what is missing, in Indonesian. */
public class RefusedStart extends RuntimeException {

    public RefusedStart(String message) {
        super(message);
    }
}
