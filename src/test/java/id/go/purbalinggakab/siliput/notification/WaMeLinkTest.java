package id.go.purbalinggakab.siliput.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.notification.MessageGateway.Handover;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One number however it is typed, and words that arrive as they were. */
class WaMeLinkTest {

    private final MessageGateway gateway = new WaMeLink();

    @ParameterizedTest
    @CsvSource({
        "081234567890, 6281234567890",
        "0812-3456-7890, 6281234567890",
        "+62 812 3456 7890, 6281234567890",
        "62(812)34567890, 6281234567890",
        "81234567890, 6281234567890",
        "+65 9123 4567, 6591234567",
        "+62 0812 3456 7890, 6281234567890",
        "+62 (0)812-3456-7890, 6281234567890",
        "0062 812 3456 7890, 6281234567890",
        "\u202a+62\u00a0812\u20113456\u20117890\u202c, 6281234567890",
        "wa.me/6281234567890, "
    })
    void aNumberIsReadAsPeopleTypeIt(String typed, String read) {
        assertThat(PhoneNumber.read(typed)).map(PhoneNumber::international).isEqualTo(Optional.ofNullable(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12345", "0812", "08123456789012345", "+62", "0812345678a", "00000000000"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @Test
    void theWordsArriveAsTheyWere() {
        var words = "*Tugas baru*\n\nRapat & \"coba\" 50% + #1 <b> ☎\nhttps://x.test/?a=b&c=d";
        var link = ((Handover.ByHand) gateway.hand(new PhoneNumber("6281234567890"), words)).link();
        assertThat(link.toString())
                .startsWith("https://wa.me/6281234567890?text=")
                .doesNotContain("+", " ", "#", "&");
        assertThat(URLDecoder.decode(link.getRawQuery().substring(5), StandardCharsets.UTF_8))
                .isEqualTo(words);
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        var link = ((Handover.ByHand) gateway.hand(new PhoneNumber("6281234567890"), "a" + "😀".repeat(1000))).link();
        assertThat(link.toString()).hasSizeLessThan(4100);
        assertThat(URLDecoder.decode(link.getRawQuery().substring(5), StandardCharsets.UTF_8))
                .matches("a(😀){300,}…");
    }

    @Test
    void aDeskTelephoneHasNoWhatsApp() {
        var desk = PhoneNumber.read("(0281) 8902091").orElseThrow();
        assertThat(gateway.hand(desk, "x"))
                .isInstanceOfSatisfying(Handover.Refused.class, refused -> assertThat(refused.reason())
                        .contains("bukan nomor telepon seluler"));
    }
}
