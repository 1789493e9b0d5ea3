package id.go.purbalinggakab.siliput.publishing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl the address under which citizens reach the portal; links in mails and posts start with it
 * @param jobLock how long the engine keeps a job for one server; another server repeats a job that outlives it
 */
@ConfigurationProperties("siliput.publishing")
public record PublishingSettings(
        @DefaultValue("./data/public") Path folder,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue Map<Channel, Mode> networks,
        @DefaultValue("5m") Duration jobLock) {

    public PublishingSettings {
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** API: posted by itself, by a person where that is refused; MANUAL: by a person; OFF: the network gets no row. */
    public enum Mode {
        API,
        MANUAL,
        OFF
    }

    /** A fifth of the lock: the rest is for what nobody foresees. */
    public Duration longestJob() {
        return jobLock.dividedBy(5);
    }

    public boolean isOpen(Channel network) {
        return mode(network) != Mode.OFF;
    }

    public Mode mode(Channel network) {
        return networks.getOrDefault(network, Mode.MANUAL);
    }
}
