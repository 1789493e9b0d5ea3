package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;

/**
 * A channel to which nothing is sent for the moment; what is for it waits.
 *
 * @param byPerson until a person opens it again; otherwise one story at a time tries whether its setting is well again
 * @param nextProbe when the next story may try
 */
public record ChannelPause(
        Channel channel, boolean byPerson, String reason, String by, Instant since, Instant nextProbe) {

    /** Thrown where the engine, not a row, has to wait. */
    public static final class ChannelPaused extends RuntimeException {

        private final transient Instant until;

        public ChannelPaused(Channel channel, Instant until) {
            super("Kanal %s sedang dijeda.".formatted(channel.label()), null, false, false);
            this.until = until;
        }

        public Instant until() {
            return until;
        }
    }
}
