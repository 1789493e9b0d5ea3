package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.PublishingDesk.RefusedOrder;
import id.go.purbalinggakab.siliput.publishing.ledger.Pauses;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Channels that people shut and open; one shut for its setting opens by itself. */
@Service
@RequiredArgsConstructor
public class ChannelPauses {

    private static final int LONGEST = 300;

    private final Pauses pauses;

    public List<ChannelPause> now() {
        return pauses.all();
    }

    @Transactional
    public void pause(Channel channel, String reason, String by) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RefusedOrder("Alasan menjeda kanal wajib diisi, paling banyak %d huruf.".formatted(LONGEST));
        }
        pauses.pause(channel, said, by);
    }

    /** What waits goes out at its next try, a few minutes from now at the latest. */
    @Transactional
    public void open(Channel channel) {
        pauses.open(channel);
    }
}
