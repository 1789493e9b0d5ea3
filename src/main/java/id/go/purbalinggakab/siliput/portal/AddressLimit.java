package id.go.purbalinggakab.siliput.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** At most so many tracking questions per address and minute, so that nobody tries codes through. */
@Component
@RequiredArgsConstructor
class AddressLimit {

    static final int PER_MINUTE = 30;

    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Window(Instant since, int count) {}

    /** @throws ResponseStatusException 429 where this address asks too often */
    void count(HttpServletRequest request) {
        if (!allow(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    synchronized boolean allow(String address) {
        var now = clock.instant();
        var window = windows.get(address);
        if (window == null || Duration.between(window.since(), now).compareTo(Duration.ofMinutes(1)) > 0) {
            window = new Window(now, 0);
        }
        windows.put(address, new Window(window.since(), window.count() + 1));
        return window.count() < PER_MINUTE;
    }
}
