package id.go.purbalinggakab.siliput.identity.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests with a body each address has under way, and all addresses together before a login: slow ones hold
 * a thread each, and who is logged in keeps the others.
 */
@Component
class BodiesInFlight {

    /** Of the 400 threads that the server has. */
    private static final int MOST_UNKNOWN = 150;

    private final int most;
    private final Semaphore unknown = new Semaphore(MOST_UNKNOWN);
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    BodiesInFlight(@Value("${siliput.bodies-per-address:32}") int most) {
        this.most = most;
    }

    boolean enter(String address, boolean known) {
        if (!known && !unknown.tryAcquire()) {
            return false;
        }
        boolean entered = enter(address);
        if (!known && !entered) {
            unknown.release();
        }
        return entered;
    }

    private boolean enter(String address) {
        var entered = new boolean[1];
        running.compute(address, (key, count) -> {
            var before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? before + 1 : before;
        });
        return entered[0];
    }

    void leave(String address, boolean known) {
        if (!known) {
            unknown.release();
        }
        running.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
}
