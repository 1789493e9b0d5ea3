package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.net.URI;

/** How words reach a telephone. Today a person presses "send"; a gateway that sends by itself is another implementation. */
public interface MessageGateway {

    Handover hand(PhoneNumber to, String words);

    /** What came of it. */
    sealed interface Handover {

        /** A person opens the link and sends it. */
        record ByHand(URI link) implements Handover {}

        /** The gateway took it, under its own id. */
        record Sent(String id) implements Handover {}

        /** An Indonesian sentence that says why not. */
        record Refused(String reason) implements Handover {}
    }
}
