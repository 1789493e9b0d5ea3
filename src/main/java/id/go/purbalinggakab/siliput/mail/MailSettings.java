package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;

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

    /** How the way to the mail server is closed; a password never travels an open one. */
    enum Tls {
        /** Wherever the server offers it, and always where there is a password. */
        OFFERED,
        /** Always; a server without it gets nothing. */
        REQUIRED,
        /** Never: for a relay in the same machine, whose certificate nobody can check. */
        OFF;

        /** @throws IllegalArgumentException a password is set and the way would be open */
        void set(JavaMailSenderImpl sender) {
            var secret = sender.getPassword() != null && !sender.getPassword().isBlank();
            if (this == OFF && secret) {
                throw new IllegalArgumentException("siliput.mail.tls=off sends no password:"
                        + " remove spring.mail.password, or set siliput.mail.tls=offered");
            }
            var properties = sender.getJavaMailProperties();
            for (var protocol : new String[] {"smtp", "smtps"}) {
                set(properties, protocol, "starttls.enable", this != OFF);
                set(properties, protocol, "starttls.required", this == REQUIRED || secret);
                properties.putIfAbsent("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
            }
        }

        private static void set(Properties properties, String protocol, String name, boolean value) {
            properties.setProperty("mail.%s.%s".formatted(protocol, name), Boolean.toString(value));
        }
    }
}
