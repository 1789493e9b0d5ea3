package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Logins with a browser, on every node: a session counts only as long as nobody ended its login. */
public interface Logins {

    /** A login that may still be in use. */
    record Login(UUID id, Instant beganAt, Instant seenAt, String address, String browser) {}

    UUID begin(String user, String address, String browser);

    boolean isOver(UUID login);

    /** The latest first. */
    List<Login> running(String user);

    /** @return whether it was this person's and still running */
    boolean end(String user, UUID login);

    void endAll(String user);
}
