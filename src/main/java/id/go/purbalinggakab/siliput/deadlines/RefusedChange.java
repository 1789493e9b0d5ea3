package id.go.purbalinggakab.siliput.deadlines;

/** A change of the calendar that cannot be; the message is Indonesian, for the administrator. */
public class RefusedChange extends RuntimeException {

    public RefusedChange(String message) {
        super(message);
    }
}
