package id.go.purbalinggakab.siliput.publishing;

/** A row of the ledger was written, in the transaction that publishes this. */
public record PublicationChanged(LedgerRow row) {}
