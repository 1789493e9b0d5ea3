package id.go.purbalinggakab.siliput.publishing.api;

/** The other side did not answer, or answered that it cannot now: another try may help. */
public class ApiUnavailable extends RuntimeException {

    public ApiUnavailable(String message) {
        super(message);
    }
}
