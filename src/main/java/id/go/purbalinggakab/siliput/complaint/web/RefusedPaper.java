package id.go.purbalinggakab.siliput.complaint.web;

/** What was typed cannot be kept; the form shows the sentence at the field. */
class RefusedPaper extends RuntimeException {

    private final String field;

    RefusedPaper(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
