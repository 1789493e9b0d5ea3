package id.go.purbalinggakab.siliput.modeling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is not set follows from whether this is a demonstration: anywhere else two people agree before anything runs. */
@ConfigurationProperties("siliput")
public record ModelingSettings(boolean demo, @DefaultValue Workshop modeling) {

    /**
     * Nothing where it is not set.
     *
     * @param deployReleases what an administrator deploys by REST runs at once; otherwise it becomes a draft
     * @param secondWord a release needs another person's approval
     * @param keep how long contents stay that neither a draft nor a release refers to, and incidents that are over
     */
    public record Workshop(Boolean deployReleases, Boolean secondWord, @DefaultValue("P90D") Duration keep) {}

    public boolean deployReleases() {
        return modeling.deployReleases() == null ? demo : modeling.deployReleases();
    }

    public boolean secondWord() {
        return modeling.secondWord() == null ? !demo : modeling.secondWord();
    }
}
