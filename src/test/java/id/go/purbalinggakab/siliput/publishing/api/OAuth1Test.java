package id.go.purbalinggakab.siliput.publishing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class OAuth1Test {

    /** RFC 5849's photo example has no token version; this one is signed by openssl over the same base string. */
    @Test
    void signsMethodAddressAndQuery() {
        var keys = new OAuth1.Keys("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");
        var header = OAuth1.header(
                keys,
                "GET",
                URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"),
                "kllo9940pd9333jh",
                1191242096L);
        assertThat(header).startsWith("OAuth oauth_consumer_key=\"dpf43f3p2l4k3l03\", ");
        assertThat(header).contains("oauth_signature=\"tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D\"");
        assertThat(keys.toString()).isEqualTo("***");
    }
}
