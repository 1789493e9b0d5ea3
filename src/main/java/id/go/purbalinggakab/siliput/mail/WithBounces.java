package id.go.purbalinggakab.siliput.mail;

import java.util.List;

/** Hands a message over as usual, and what a delivery report says about our own messages to whoever sent them. */
class WithBounces implements MailReader {

    private final MailReader reader;
    private final List<BounceReader> senders;

    WithBounces(MailReader reader, List<BounceReader> senders) {
        this.reader = reader;
        this.senders = senders;
    }

    @Override
    public void accept(ReceivedMail mail) {
        reader.accept(mail);
        DeliveryReport.of(mail).ifPresent(bounce -> senders.forEach(sender -> sender.returned(bounce)));
    }
}
