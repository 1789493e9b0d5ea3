package id.go.purbalinggakab.siliput.identity;

/** A superior or deputy that cannot be; the message is for people, in Indonesian. */
public class RefusedLine extends RuntimeException {

    RefusedLine(String sentence) {
        super(sentence);
    }
}
