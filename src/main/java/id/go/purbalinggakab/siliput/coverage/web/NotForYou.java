package id.go.purbalinggakab.siliput.coverage.web;

/** Not there, or not for this person: both look the same. */
class NotForYou extends RuntimeException {

    NotForYou(String message) {
        super(message);
    }
}
