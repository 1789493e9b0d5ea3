package id.go.purbalinggakab.siliput.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param perMinute how many messages the relay takes per minute; what is beyond waits */
@ConfigurationProperties("siliput.mail")
record MailSettings(
        @DefaultValue("Dinkominfo Purbalingga <dinkominfo@purbalinggakab.go.id>") String from,
        @DefaultValue("./data/outbox") Path outbox,
        @DefaultValue("120") int perMinute) {}
