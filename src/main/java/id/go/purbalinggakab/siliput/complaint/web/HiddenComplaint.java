package id.go.purbalinggakab.siliput.complaint.web;

/** Not there, or not for this person: both look the same. */
class HiddenComplaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HiddenComplaint(String message) {
        super(message);
    }
}
