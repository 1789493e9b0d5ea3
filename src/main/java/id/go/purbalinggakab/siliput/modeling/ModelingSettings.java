package id.go.purbalinggakab.siliput.modeling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deployReleases what an administrator deploys by REST runs at once; otherwise it becomes a draft
 * @param secondWord a release needs another person's approval
 */
@ConfigurationProperties("siliput.modeling")
public record ModelingSettings(
        @DefaultValue("false") boolean deployReleases, @DefaultValue("true") boolean secondWord) {}
