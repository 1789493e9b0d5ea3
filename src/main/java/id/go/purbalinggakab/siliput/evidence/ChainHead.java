package id.go.purbalinggakab.siliput.evidence;

/** The end of a chain: its last row's number and hash; an empty one stands at 0 with zeros. */
public record ChainHead(String chain, long seq, String hash) {

    static ChainHead empty(String chain) {
        return new ChainHead(chain, 0, Sha256.NOTHING);
    }
}
