package id.go.purbalinggakab.siliput.identity;

/** A superior or deputy that cannot be; the message is for people, in Indonesian. */
public class RefusedLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedLine(String sentence) {
        super(sentence);
    }
}
