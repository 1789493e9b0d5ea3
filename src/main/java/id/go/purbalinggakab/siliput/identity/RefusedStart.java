package id.go.purbalinggakab.siliput.identity;

/** The installation is not safe to open; the message says what is missing, in Indonesian. */
public class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedStart(String message) {
        super(message);
    }
}
