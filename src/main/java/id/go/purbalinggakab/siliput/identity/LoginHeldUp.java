package id.go.purbalinggakab.siliput.identity;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords from this address: the way in opens again after a while. */
public class LoginHeldUp extends LockedException {

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
