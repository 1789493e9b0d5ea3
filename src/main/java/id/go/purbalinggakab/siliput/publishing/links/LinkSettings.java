package id.go.purbalinggakab.siliput.publishing.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The nightly look at published links.
 *
 * @param longest for one link with all its redirects
 * @param chunk links in one job
 * @param perNight links in one night, those that failed before and those not seen for longest first
 */
@ConfigurationProperties("siliput.publishing.links")
public record LinkSettings(
        @DefaultValue("15s") Duration longest, @DefaultValue("20") int chunk, @DefaultValue("400") int perNight) {}
