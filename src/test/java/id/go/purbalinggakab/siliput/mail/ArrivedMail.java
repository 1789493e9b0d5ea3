package id.go.purbalinggakab.siliput.mail;

/** A mail as the mailbox hands it over, for tests of other rooms. */
public final class ArrivedMail {

    private ArrivedMail() {}

    public static ReceivedMail of(String text) {
        return SampleMail.read(text);
    }
}
