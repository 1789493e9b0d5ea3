package id.go.purbalinggakab.siliput.deadlines;

/** A change of the calendar that cannot be; the message is Indonesian, for the administrator. */
public class RefusedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedChange(String message) {
        super(message);
    }
}
