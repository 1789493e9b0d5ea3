package id.go.purbalinggakab.siliput.evidence;

/** The end of a chain: its last row's number and hash; an empty one stands at 0 with zeros. */
public record ChainHead(String chain, long seq, String hash) {

    /** What stands before the first row of a chain. */
    static final String NOTHING = "0".repeat(64);

    static ChainHead empty(String chain) {
        return new ChainHead(chain, 0, NOTHING);
    }
}
