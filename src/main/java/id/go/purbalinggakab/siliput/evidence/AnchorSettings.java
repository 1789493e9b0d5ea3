package id.go.purbalinggakab.siliput.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the daily seal goes.
 *
 * @param folder best on another machine's disk
 * @param mailTo an address outside the office's reach, for example the inspectorate's; empty: no mail
 */
@ConfigurationProperties("siliput.audit.seal")
record AnchorSettings(@DefaultValue("./data/segel") Path folder, @DefaultValue("") String mailTo) {}
