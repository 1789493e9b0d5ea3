package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.api.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's WordPress; without an address releases appear on the built-in news pages only.
 *
 * @param user an account that may publish posts and upload pictures ("Penulis" is enough)
 * @param password its application password
 * @param category the slug of the category; none means the site's default
 * @param delay how long the site holds a post back before it shows it
 */
@ConfigurationProperties("siliput.publishing.wordpress")
public record WordPressSettings(
        URI address,
        @DefaultValue("") String user,
        Secret password,
        @DefaultValue("") String category,
        @DefaultValue("0s") Duration delay,
        @DefaultValue("20s") Duration longestCall) {

    public WordPressSettings {
        password = Secret.orNone(password);
    }

    public boolean isConfigured() {
        return address != null && !address.toString().isBlank();
    }

    Optional<String> categorySlug() {
        return Optional.of(category.strip()).filter(slug -> !slug.isEmpty());
    }
}
