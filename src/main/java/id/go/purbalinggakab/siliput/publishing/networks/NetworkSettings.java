package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.api.Secret;
import id.go.purbalinggakab.siliput.publishing.api.XApi;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts behind networks whose mode is API. Keys come from the environment or from mounted files.
 *
 * @param warnBefore how long before its end a token is somebody's task
 */
@ConfigurationProperties("siliput.publishing.api")
public record NetworkSettings(
        @DefaultValue Facebook facebook,
        @DefaultValue Instagram instagram,
        @DefaultValue X x,
        @DefaultValue("10s") Duration longestCall,
        @DefaultValue("14d") Duration warnBefore) {

    /**
     * @param page the page's number
     * @param tokenEnds the token's last day, where the network itself does not say it
     */
    record Facebook(
            @DefaultValue("https://graph.facebook.com/v26.0") URI address,
            @DefaultValue("") String page,
            Secret token,
            LocalDate tokenEnds) {
        Facebook {
            token = Secret.orNone(token);
        }
    }

    /** @param account the number of the professional account */
    record Instagram(
            @DefaultValue("https://graph.facebook.com/v26.0") URI address,
            @DefaultValue("") String account,
            Secret token,
            LocalDate tokenEnds) {
        Instagram {
            token = Secret.orNone(token);
        }
    }

    /**
     * @param link whether posts carry the link: X charges many times more for them
     * @param handle the account's name, for the links of posts
     */
    public record X(
            @DefaultValue("https://api.x.com") URI address,
            @DefaultValue("i") String handle,
            @DefaultValue("false") boolean link,
            @DefaultValue XApi.Credentials keys,
            LocalDate tokenEnds) {}
}
