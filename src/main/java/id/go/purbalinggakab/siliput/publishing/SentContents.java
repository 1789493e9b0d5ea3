package id.go.purbalinggakab.siliput.publishing;

/** Shows again what a channel got, for whoever has to prove it. */
public interface SentContents {

    /** @param row what the ledger says about this version on that channel */
    SentContent of(ApprovedRelease release, LedgerRow row);
}
