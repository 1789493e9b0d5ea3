package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** WhatsApp without a contract: a link that opens the officer's own WhatsApp with the words filled in. */
@Component
class WaMeLink implements MessageGateway {

    /** Longer links are cut off by some telephones. */
    private static final int LONGEST = 2000;

    @Override
    public Handover hand(PhoneNumber to, String words) {
        if (!to.isMobile()) {
            return new Handover.Refused(
                    "Nomor %s bukan nomor telepon seluler, jadi tidak dapat dijangkau WhatsApp.".formatted(to));
        }
        var text = words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return new Handover.ByHand(URI.create("https://wa.me/%s?text=%s".formatted(to.international(), encoded)));
    }
}
