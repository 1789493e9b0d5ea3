package id.go.purbalinggakab.siliput.complaint;

/** Something reached the complainant or is about to, written in the transaction that publishes this. */
public record DeliveryChanged(String caseNumber) {}
