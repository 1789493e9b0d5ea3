package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The office's own address, from which everything leaves. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OfficeMail {

    private final MailSettings settings;

    public String address() {
        try {
            return new InternetAddress(settings.from(), true).getAddress();
        } catch (AddressException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
