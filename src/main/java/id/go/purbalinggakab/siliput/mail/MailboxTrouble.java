package id.go.purbalinggakab.siliput.mail;

import java.time.Instant;

/** The mailbox cannot be read, published once per outage; no mail becomes a complaint until it can. */
public record MailboxTrouble(Instant since, String reason) {}
