package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.stereotype.Component;

/** The office's own address, from which everything leaves. */
@Component
public class OfficeMail {

    private final MailSettings settings;

    OfficeMail(MailSettings settings) {
        this.settings = settings;
    }

    public String address() {
        try {
            return new InternetAddress(settings.from(), true).getAddress();
        } catch (AddressException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
