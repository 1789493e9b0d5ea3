package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asked where all roads meet on which a password is set or tried. */
public interface PasswordChanges {

    /** The sentence that refuses a password. */
    Optional<String> problem(String user, String typed);

    /** After it was set. */
    void set(String user);

    /**
     * One try of somebody who is in already; the login counts for itself.
     *
     * @throws LoginHeldUp after too many
     */
    boolean tried(String user, BooleanSupplier check);
}
