package id.go.purbalinggakab.siliput.identity.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many requests with a body each address has under way. */
@Component
class BodiesInFlight {

    private final int most;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    BodiesInFlight(@Value("${siliput.bodies-per-address:32}") int most) {
        this.most = most;
    }

    boolean enter(String address) {
        var entered = new boolean[1];
        running.compute(address, (key, count) -> {
            var before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? before + 1 : before;
        });
        return entered[0];
    }

    void leave(String address) {
        running.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
}
