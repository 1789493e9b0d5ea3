package id.go.purbalinggakab.siliput.publishing;

/** A journalist's own choice, by the secret link that each release mail carries; looking it up changes nothing. */
public interface MailingChoice {

    /** What a link stands for. */
    enum Standing {
        UNKNOWN,
        RECEIVING,
        STOPPED
    }

    Standing standing(String token);

    /** Stops all further releases; a repeated call changes nothing. */
    Standing stop(String token);
}
