package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.engine.Postponed;
import id.go.purbalinggakab.siliput.publishing.ChannelPause.ChannelPaused;
import java.util.function.Supplier;

/** A story waits with its channel: nothing of the story has failed. */
public final class PausedChannel {

    private PausedChannel() {}

    public static <T> T awaited(Supplier<T> publishing) {
        try {
            return publishing.get();
        } catch (ChannelPaused paused) {
            throw new Postponed(paused.getMessage(), paused.until());
        }
    }
}
