package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;

/** Officers' telephone numbers: no login brings them along, so the office keeps them itself. */
public interface Telephones {

    Optional<PhoneNumber> of(String userId);

    /** Keeps the number, or forgets it where none is given. */
    void set(String userId, Optional<PhoneNumber> number, String by);
}
