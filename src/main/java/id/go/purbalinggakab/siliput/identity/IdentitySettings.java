package id.go.purbalinggakab.siliput.identity;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param demo demo users and the DEMO mark; refused where other computers reach the port, see {@link DemoStaysHome}
 * @param adminPassword password of the first administrator where there are no demo users
 * @param restoreAdministrator for one start only: who becomes administrator again, with that password
 */
@ConfigurationProperties("siliput")
public record IdentitySettings(boolean demo, Optional<String> adminPassword, Optional<String> restoreAdministrator) {}
