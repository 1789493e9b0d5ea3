package id.go.purbalinggakab.siliput.evidence.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Lets the same thing through once an hour, and no more than a hundred things of one kind, so that no kind hides another. */
@Component
@RequiredArgsConstructor
class Throttle {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST = 100;

    private final Clock clock;
    private final Map<String, Map<String, Instant>> told = new HashMap<>();

    synchronized boolean isNew(String kind, String what) {
        var now = clock.instant();
        told.values().removeIf(things -> {
            things.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
            return things.isEmpty();
        });
        var things = told.computeIfAbsent(kind, first -> new HashMap<>());
        return things.size() < MOST && things.putIfAbsent(what, now) == null;
    }
}
