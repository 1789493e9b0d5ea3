package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An officer is away; somebody may act meanwhile.
 *
 * @param acting empty where only the absence is noted
 * @param startsAt as planned; {@code beganAt} is when it took effect
 */
public record Appointment(
        UUID id,
        String absent,
        Optional<String> acting,
        Optional<Capacity> capacity,
        Instant startsAt,
        Instant endsAt,
        String basis,
        Optional<String> document,
        String setBy,
        Instant setAt,
        String processInstance,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy) {

    public boolean isRunning() {
        return beganAt.isPresent() && endedAt.isEmpty();
    }

    public boolean isComing() {
        return beganAt.isEmpty() && endedAt.isEmpty();
    }
}
