package id.go.purbalinggakab.siliput.register;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that a person stated, beside the time it was entered.
 *
 * @param what {@code receivedAt}, {@code actualStart}, {@code actualEnd}, {@code dispositionAt}, {@code postedAt.<network>}
 */
public record StatedTime(
        String caseNumber, String what, Instant stated, Instant entered, Optional<String> reason, String by) {}
