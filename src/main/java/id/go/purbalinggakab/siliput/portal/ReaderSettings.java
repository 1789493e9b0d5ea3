package id.go.purbalinggakab.siliput.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many readers the public pages serve.
 *
 * @param atOnce public pages made at the same time; each holds one database connection of the pool's 20
 * @param waiting how many more may wait; each holds one of Tomcat's threads
 * @param patience how long one waits before the page says "coba lagi"
 */
@ConfigurationProperties("siliput.portal.readers")
record ReaderSettings(
        @DefaultValue("6") int atOnce, @DefaultValue("250") int waiting, @DefaultValue("8s") Duration patience) {}
