package id.go.purbalinggakab.siliput.coverage;

import java.time.Instant;
import java.util.Optional;

/** What the procedure knows of a case when it speaks about it. */
public record CoverageCase(
        String number,
        String subject,
        String eventTitle,
        String eventPlace,
        Instant eventStart,
        Optional<Instant> eventEnd,
        boolean secret,
        boolean urgent,
        String contactName,
        Optional<String> contactMail,
        Optional<String> contactPhone,
        Crew crew,
        String direction) {}
