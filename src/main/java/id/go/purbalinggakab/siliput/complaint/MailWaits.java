package id.go.purbalinggakab.siliput.complaint;

import java.util.Optional;

/** A mail stands in the list of incoming mails until an officer looked at it; told in the same transaction. */
public record MailWaits(Optional<String> caseNumber) {}
