package id.go.purbalinggakab.siliput.complaint;

import java.util.Optional;

/** Makes a complaint of a mail that opened none. */
public interface IncomingMailDoor {

    /** @return the number; empty where somebody else was faster, or the mail is not for this person */
    Optional<String> open(String key, String by);
}
