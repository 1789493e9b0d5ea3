package id.go.purbalinggakab.siliput.register;

import java.time.Instant;

/** One line of the buku agenda. */
public record CaseSummary(
        String number,
        String processInstanceId,
        String trackingCode,
        LetterEntry letter,
        CaseStatus status,
        Instant registeredAt,
        Instant changedAt) {}
