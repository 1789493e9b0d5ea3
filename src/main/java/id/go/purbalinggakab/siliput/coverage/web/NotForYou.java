package id.go.purbalinggakab.siliput.coverage.web;

/** Not there, or not for this person: both look the same. */
class NotForYou extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotForYou(String message) {
        super(message);
    }
}
