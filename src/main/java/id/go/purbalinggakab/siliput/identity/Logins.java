package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;

/** Ends a person's sessions on every node: a session counts only as long as nobody ended its person's after its login. */
public interface Logins {

    void endAll(String user);

    boolean isOver(String user, Instant loggedInAt);
}
