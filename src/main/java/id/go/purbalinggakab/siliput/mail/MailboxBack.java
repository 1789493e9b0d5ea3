package id.go.purbalinggakab.siliput.mail;

import java.time.Instant;

/** The mailbox of which a {@link MailboxTrouble} was published is read again. */
public record MailboxBack(Instant since) {}
