package id.go.purbalinggakab.siliput.publishing.networks;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings.Mode;
import id.go.purbalinggakab.siliput.publishing.website.WordPressSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The names that docker-compose.yml writes, filled in and left empty. */
class ChannelSettingsTest {

    private static Binder environment(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment);
    }

    @Test
    void everythingComesFromTheEnvironment() {
        var filled = environment(Map.of(
                "SILIPUT_PUBLISHING_NETWORKS_X", "API",
                "SILIPUT_PUBLISHING_WORDPRESS_ADDRESS", "https://dinkominfo.example",
                "SILIPUT_PUBLISHING_WORDPRESS_PASSWORD_VALUE", "rahasia",
                "SILIPUT_PUBLISHING_API_FACEBOOK_TOKEN_FILE", "/run/secrets/facebook",
                "SILIPUT_PUBLISHING_API_X_KEYS_CONSUMERKEY_VALUE", "a",
                "SILIPUT_PUBLISHING_API_X_KEYS_TOKENSECRET_VALUE", "b"));
        assertThat(filled.bindOrCreate("siliput.publishing", PublishingSettings.class)
                        .mode(Channel.X))
                .isEqualTo(Mode.API);
        var wordPress = filled.bindOrCreate("siliput.publishing.wordpress", WordPressSettings.class);
        assertThat(wordPress.isConfigured()).isTrue();
        assertThat(wordPress.password().read()).contains("rahasia");
        var api = filled.bindOrCreate("siliput.publishing.api", NetworkSettings.class);
        assertThat(api.x().keys().consumerKey().read()).contains("a");
        assertThat(api.x().keys().tokenSecret().read()).contains("b");
        assertThat(api.facebook().token().file()).hasToString("/run/secrets/facebook");
        assertThat(api.facebook().address()).hasToString("https://graph.facebook.com/v26.0");
        assertThat(wordPress + " " + api).doesNotContain("rahasia", "/run/secrets");
    }

    /** A binding that failed would print the key at start. */
    @Test
    void aKeyGivenWithoutValueIsTaken() {
        var api = environment(Map.of("SILIPUT_PUBLISHING_API_FACEBOOK_TOKEN", "EAAB-rahasia"))
                .bindOrCreate("siliput.publishing.api", NetworkSettings.class);
        assertThat(api.facebook().token().read()).contains("EAAB-rahasia");
    }

    @Test
    void leftEmptyEverythingIsAsWithoutThem() {
        var empty = environment(Map.of(
                "SILIPUT_PUBLISHING_WORDPRESS_ADDRESS", "",
                "SILIPUT_PUBLISHING_WORDPRESS_USER", "",
                "SILIPUT_PUBLISHING_WORDPRESS_PASSWORD_VALUE", "",
                "SILIPUT_PUBLISHING_WORDPRESS_CATEGORY", "",
                "SILIPUT_PUBLISHING_API_FACEBOOK_TOKEN_VALUE", "",
                "SILIPUT_PUBLISHING_API_X_KEYS_TOKEN_VALUE", ""));
        assertThat(empty.bindOrCreate("siliput.publishing.wordpress", WordPressSettings.class)
                        .isConfigured())
                .isFalse();
        var api = empty.bindOrCreate("siliput.publishing.api", NetworkSettings.class);
        assertThat(api.x().keys().token().read()).isEmpty();
        assertThat(empty.bindOrCreate("siliput.publishing", PublishingSettings.class)
                        .mode(Channel.FACEBOOK))
                .isEqualTo(Mode.MANUAL);
    }
}
