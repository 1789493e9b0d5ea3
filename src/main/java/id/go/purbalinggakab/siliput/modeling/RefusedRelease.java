package id.go.purbalinggakab.siliput.modeling;

/** Why something does not become a release, as its administrator reads it. */
public class RefusedRelease extends RuntimeException {

    public RefusedRelease(String words) {
        super(words);
    }
}
