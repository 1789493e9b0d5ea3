package id.go.purbalinggakab.siliput.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords, counted per account and address, so that nobody can lock out the head from elsewhere; and per address
 * over all accounts. In memory: each node counts for itself and a restart forgives.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LoginThrottle {

    /** Wrong tries that cost nothing. */
    static final int FREE = 4;

    static final int FREE_PER_ADDRESS = 40;
    static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
    private static final int KEPT = 20_000;
    private static final int LANES = 64;

    private final Clock clock;
    private final Map<Pair, Count> pairs = limited();
    private final Map<String, Count> addresses = limited();
    private final Map<Pair, Instant> known = limited();
    private final Object[] lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Object()).toArray();

    private record Pair(String account, String address) {}

    private record Count(int wrong, Instant last, Instant openAt) {}

    /**
     * Tries a password where one may be tried, one try after another, so that a hundred at once are not all the first.
     *
     * @throws LoginHeldUp where the account has to wait at this place
     */
    public boolean tried(String account, String address, BooleanSupplier check) {
        synchronized (lanes[Math.floorMod((account + address).hashCode(), LANES)]) {
            wait(account, address).ifPresent(wait -> {
                throw new LoginHeldUp(wait);
            });
            boolean right = check.getAsBoolean();
            if (right) {
                right(account, address);
            } else {
                wrong(account, address);
            }
            return right;
        }
    }

    /** How long this account has to wait at this address; empty where a password may be tried. */
    public synchronized Optional<Duration> wait(String account, String address) {
        var pair = pair(account, address);
        var own = remaining(pairs.get(pair));
        // who came in from here before is not held up by what others try from the same office
        return own.isPresent() || known.containsKey(pair) ? own : remaining(addresses.get(network(address)));
    }

    public synchronized void wrong(String account, String address) {
        pairs.compute(pair(account, address), (pair, count) -> next(count, FREE));
        addresses.compute(network(address), (network, count) -> next(count, FREE_PER_ADDRESS));
    }

    public synchronized void right(String account, String address) {
        pairs.remove(pair(account, address));
        known.put(pair(account, address), clock.instant());
    }

    private Count next(Count before, int free) {
        var now = clock.instant();
        int wrong = before == null || before.last().plus(FORGIVEN_AFTER).isBefore(now) ? 1 : before.wrong() + 1;
        return new Count(wrong, now, wrong <= free ? now : now.plus(delay(wrong - free)));
    }

    private static Duration delay(int step) {
        var delay = FIRST_WAIT.multipliedBy(1L << Math.min(step - 1, 10));
        return delay.compareTo(LONGEST_WAIT) < 0 ? delay : LONGEST_WAIT;
    }

    private Optional<Duration> remaining(Count count) {
        return Optional.ofNullable(count)
                .map(found -> Duration.between(clock.instant(), found.openAt()))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    private static Pair pair(String account, String address) {
        return new Pair(account, network(address));
    }

    /** One line holds 2^64 addresses of IPv6. */
    private static String network(String address) {
        var part = address.split(":", 6);
        return part.length > 4 ? String.join(":", part[0], part[1], part[2], part[3]) : address;
    }

    private static <K, V> Map<K, V> limited() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** Too many wrong passwords from this address: the way in opens again after a while. */
    public static class LoginHeldUp extends LockedException {

        private final Duration wait;

        public LoginHeldUp(Duration wait) {
            super("too many wrong passwords");
            this.wait = wait;
        }

        /** Whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }
}
