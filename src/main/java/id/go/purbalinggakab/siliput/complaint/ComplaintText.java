package id.go.purbalinggakab.siliput.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A text that an officer wrote about a complaint: answer, reason, report, proof. */
public record ComplaintText(UUID id, Optional<String> caseNumber, String what, String text, String by, Instant at) {}
