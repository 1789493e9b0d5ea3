package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.StandingTrouble;
import id.go.purbalinggakab.siliput.publishing.ChannelPause;
import id.go.purbalinggakab.siliput.publishing.ChannelPauses;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A refused setting is the administrators' matter, once for its channel; a person's pause is nobody's. */
@Component
@RequiredArgsConstructor
class ShutChannels implements StandingTrouble {

    private final ChannelPauses pauses;

    @Override
    public List<Trouble> now() {
        return pauses.now().stream()
                .filter(Predicate.not(ChannelPause::byPerson))
                .map(pause -> new Trouble(
                        "kanal-" + pause.channel().name(),
                        "Kanal " + pause.channel().label(),
                        "Kanal dijeda: " + pause.reason(),
                        pause.since()))
                .toList();
    }
}
