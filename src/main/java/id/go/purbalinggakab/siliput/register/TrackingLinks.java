package id.go.purbalinggakab.siliput.register;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an applicant or complainant follows a case: under the public address, wherever an officer's own browser stands. */
@Component
public class TrackingLinks {

    private final String site;

    public TrackingLinks(@Value("${siliput.publishing.public-url:http://localhost:8080}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    public String page(String trackingCode) {
        return "%s/lacak/%s".formatted(site, trackingCode);
    }

    /** Where the answer to a complaint is rated. */
    public String rating(String token) {
        return "%s/nilai/%s".formatted(site, token);
    }
}
