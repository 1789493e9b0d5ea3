package id.go.purbalinggakab.siliput.complaint.web;

/** Not there, or not for this person: both look the same. */
class HiddenComplaint extends RuntimeException {

    HiddenComplaint(String message) {
        super(message);
    }
}
