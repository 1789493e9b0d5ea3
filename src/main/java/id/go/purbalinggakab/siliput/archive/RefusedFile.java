package id.go.purbalinggakab.siliput.archive;

/** A file that the archive does not take; the message says why and what to do, in Indonesian. */
public class RefusedFile extends RuntimeException {

    public RefusedFile(String message) {
        super(message);
    }
}
