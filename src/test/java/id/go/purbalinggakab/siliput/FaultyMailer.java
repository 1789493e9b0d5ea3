package id.go.purbalinggakab.siliput;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The real mailer with faults put before or behind it, and a list of what went out. */
public class FaultyMailer implements Mailer {

    private final Mailer mailer;
    private final List<OutgoingMail> sent = new ArrayList<>();
    private Consumer<OutgoingMail> before = mail -> {};
    private Consumer<OutgoingMail> after = mail -> {};

    FaultyMailer(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void send(OutgoingMail mail) {
        send(mail, () -> {});
    }

    @Override
    public void send(OutgoingMail mail, Runnable lastMoment) {
        before.accept(mail);
        mailer.send(mail, lastMoment);
        sent.add(mail);
        after.accept(mail);
    }

    public void failBefore(Consumer<OutgoingMail> fault) {
        before = fault;
    }

    public void failAfter(Consumer<OutgoingMail> fault) {
        after = fault;
    }

    public List<OutgoingMail> sent() {
        return List.copyOf(sent);
    }

    public void reset() {
        before = mail -> {};
        after = mail -> {};
        sent.clear();
    }

    public static Mailer.MailUnavailable down() {
        return new Mailer.MailUnavailable("server mati", null);
    }
}
