package id.go.purbalinggakab.siliput.publishing.api;

/** The other side understood and said no: the same request will be refused again, so people read the reason. */
public class ApiRefused extends RuntimeException {

    public ApiRefused(String reason) {
        super(reason);
    }
}
