package id.go.purbalinggakab.siliput.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A notice as it was said, whatever became of its mail. */
record KeptNotice(
        UUID id,
        String caseNumber,
        String kind,
        String recipientName,
        Optional<String> userId,
        Optional<String> phone,
        String subject,
        String text,
        String state,
        Instant nextTry,
        Instant createdAt,
        Optional<Instant> sentAt) {}
