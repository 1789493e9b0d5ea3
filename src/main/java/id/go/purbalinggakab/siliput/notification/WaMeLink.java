package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** WhatsApp without a contract: a link that opens the officer's own WhatsApp with the words filled in. */
@Component
class WaMeLink implements MessageGateway {

    /** Characters of the link's text as it is sent, encoded; longer links are cut off by some telephones. */
    private static final int LONGEST = 4000;

    private static final String MORE = "…";

    @Override
    public Handover hand(PhoneNumber to, String words) {
        if (!to.isMobile()) {
            return new Handover.Refused(
                    "Nomor %s bukan nomor telepon seluler, jadi tidak dapat dijangkau WhatsApp.".formatted(to));
        }
        return new Handover.ByHand(
                URI.create("https://wa.me/%s?text=%s".formatted(to.international(), encoded(words))));
    }

    /** Cut between two characters where it is too long, never within one: an emoji is two to Java, and twelve encoded. */
    private static String encoded(String words) {
        var all = encode(words);
        if (all.length() <= LONGEST) {
            return all;
        }
        var room = LONGEST - encode(MORE).length();
        var cut = new StringBuilder();
        for (var letter : words.codePoints().mapToObj(Character::toString).toList()) {
            var next = encode(letter);
            if (cut.length() + next.length() > room) {
                break;
            }
            cut.append(next);
        }
        return cut + encode(MORE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
