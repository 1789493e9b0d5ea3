package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.Deliveries.What;

/** A mail that will never reach its complainant, published in the transaction that records it. */
public record ComplaintMailFailed(String caseNumber, What what, int round, String reason) {}
