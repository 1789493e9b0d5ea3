package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender of everything that leaves; bounces come back there
 * @param perMinute how many messages the relay takes per minute; what is beyond waits
 */
@ConfigurationProperties("siliput.mail")
public record MailSettings(
        @DefaultValue("Dinkominfo Purbalingga <dinkominfo@purbalinggakab.go.id>") String from,
        @DefaultValue("./data/outbox") Path outbox,
        @DefaultValue("120") int perMinute,
        @DefaultValue("OFFERED") Tls tls) {

    public MailSettings {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("siliput.mail.from is no mail address: " + from, wrong);
        }
    }

    /** The sender without a name. */
    public String address() {
        try {
            return new InternetAddress(from, true).getAddress();
        } catch (AddressException checkedAbove) {
            throw new IllegalStateException(checkedAbove);
        }
    }
}
