package id.go.purbalinggakab.siliput.mail;

import java.util.List;
import lombok.RequiredArgsConstructor;

/** Hands a message over as usual, and what a delivery report says about our own messages to whoever sent them. */
@RequiredArgsConstructor
class WithBounces implements MailReader {

    private final MailReader reader;
    private final List<BounceReader> senders;

    @Override
    public void accept(ReceivedMail mail) {
        reader.accept(mail);
        var ours = false;
        for (var bounce : DeliveryReport.of(mail).stream().toList()) {
            for (var sender : senders) {
                ours |= sender.returned(bounce);
            }
        }
        if (ours) {
            reader.settled(mail);
        }
    }
}
