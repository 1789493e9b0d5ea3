package id.go.purbalinggakab.siliput.mail;

/** Hears of messages that came back; may hear of the same one again. A message id that it does not know is not its. */
public interface BounceReader {

    /** @return whether the message was its own */
    boolean returned(Bounce bounce);
}
