package id.go.purbalinggakab.siliput.evidence.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Lets the same thing through once an hour, and of everything together no more than some hundred. */
@Component
@RequiredArgsConstructor
class Throttle {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST = 500;

    private final Clock clock;
    private final Map<String, Instant> told = new LinkedHashMap<>();

    synchronized boolean isNew(String what) {
        var now = clock.instant();
        told.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        return told.size() < MOST && told.putIfAbsent(what, now) == null;
    }
}
