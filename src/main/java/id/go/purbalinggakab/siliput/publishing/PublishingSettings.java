package id.go.purbalinggakab.siliput.publishing;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code publicUrl}: the address under which citizens reach the portal; links in mails and posts start with it. */
@ConfigurationProperties("siliput.publishing")
record PublishingSettings(
        @DefaultValue("./data/public") Path folder,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue Map<Channel, Mode> networks) {

    PublishingSettings {
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** MANUAL: a person posts the prepared text; OFF: the network gets no row. */
    enum Mode {
        MANUAL,
        OFF
    }

    boolean isOpen(Channel network) {
        return networks.getOrDefault(network, Mode.MANUAL) != Mode.OFF;
    }
}
