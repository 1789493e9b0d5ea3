package id.go.purbalinggakab.siliput.archive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param address of ClamAV's daemon: {@code host:port}, or the path of its socket; empty where there is none */
@ConfigurationProperties("siliput.archive.clamav")
record ClamAvSettings(@DefaultValue("") String address, @DefaultValue("PT1M") Duration longest) {}
