package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;

/** A person's change of the own password. */
public interface Passwords {

    /** @return a sentence that says why not; empty where it is changed and all sessions of the person are ended */
    Optional<String> change(String user, String old, String fresh);
}
