package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Only a demonstration, as shipped, lets one person's file run at once. */
class ModelingSettingsTest {

    @Test
    void outsideADemonstrationWhatModelerSendsIsADraftThatTwoAgreeOn() throws IOException {
        assertThat(shipped(Map.of()))
                .returns(true, ModelingSettings::deployReleases)
                .returns(false, ModelingSettings::secondWord);
        assertThat(shipped(Map.of("siliput.demo", "false")))
                .returns(false, ModelingSettings::deployReleases)
                .returns(true, ModelingSettings::secondWord);
        assertThat(shipped(Map.of("siliput.demo", "false", "siliput.modeling.deploy-releases", "true")))
                .returns(true, ModelingSettings::deployReleases);
    }

    private static ModelingSettings shipped(Map<String, Object> set) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", set));
        new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment).bind("siliput", ModelingSettings.class).get();
    }
}
