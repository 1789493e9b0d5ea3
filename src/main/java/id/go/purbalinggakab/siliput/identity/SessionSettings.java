package id.go.purbalinggakab.siliput.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dutyDay how long an official's login lasts: whoever stands in the field logs in once a day
 * @param idle after how long without a request an administrator or auditor logs in again
 */
@ConfigurationProperties("siliput.identity.session")
public record SessionSettings(@DefaultValue("PT12H") Duration dutyDay, @DefaultValue("PT30M") Duration idle) {}
