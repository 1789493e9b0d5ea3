package id.go.purbalinggakab.siliput.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.networks.SocialText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The author's own words for a channel go out as written, and what a channel would refuse is said beforehand. */
class ChannelTextsTest {

    @Test
    void aTextThatIsTooLongIsNamedWithItsChannelAndTheExcess() {
        assertThat(posts(Channel.X, "日".repeat(141)).problems())
                .containsExactly("X (Twitter): kelebihan 2 huruf (282 dari 280).");
        assertThat(posts(Channel.X, "👍".repeat(128) + " {tautan}").problems()).isEmpty();
        assertThat(posts(Channel.X, "👍".repeat(129) + " {tautan}").problems())
                .containsExactly("X (Twitter): kelebihan 2 huruf (282 dari 280).");
        assertThat(posts(Channel.INSTAGRAM, "a".repeat(2201)).problems())
                .containsExactly("Instagram: kelebihan 1 huruf (2201 dari 2200).");
        assertThat(posts(Channel.INSTAGRAM, "#a ".repeat(31)).problems())
                .containsExactly("Instagram: 1 tagar terlalu banyak (31 dari 30).");
        assertThat(posts(Channel.FACEBOOK, "a".repeat(2000)).problems()).isEmpty();
        assertThat(posts(Channel.FACEBOOK, "Selengkapnya: {tautan}").problems())
                .containsExactly("Facebook: tulis juga isinya, bukan tautannya saja.");
    }

    @Test
    void theMailAndThePageHaveLimitsToo() {
        var texts = new ChannelTexts("a".repeat(151), "a".repeat(1001), "a".repeat(301), "Cegah Stunting", null);
        assertThat(texts.problems())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("Judul surel wartawan: kelebihan 1 huruf"))
                .anyMatch(problem -> problem.startsWith("Alamat halaman website: hanya huruf kecil"));
        assertThat(new ChannelTexts("Satu\nDua", "", "", "cegah-stunting", null).problems())
                .containsExactly("Judul surel wartawan: satu baris saja.");
    }

    @Test
    void ownWordsGoOutWithTheTrueLinkOrWithoutItsLine() {
        var release = release(posts(Channel.INSTAGRAM, "Ayo!\n\nBaca: {tautan}\n\n#Sehat"));
        var link = "https://siliput.example.test/berita/ayo";
        assertThat(SocialText.prepare(Channel.INSTAGRAM, release, Optional.of(link))
                        .text())
                .isEqualTo("Ayo!\n\nBaca: " + link + "\n\n#Sehat");
        assertThat(SocialText.prepare(Channel.INSTAGRAM, release, Optional.empty())
                        .text())
                .isEqualTo("Ayo!\n\n#Sehat");
        assertThat(SocialText.prepare(Channel.X, release, Optional.empty()).text())
                .as("the others as prepared")
                .isEqualTo("Judul\n\nTeras.");
    }

    static ApprovedRelease release(ChannelTexts texts) {
        return new ApprovedRelease(
                "LIP-2026-00001",
                1,
                "Judul",
                "PURBALINGGA",
                "Teras.",
                "Isi.",
                List.of(),
                "hash",
                Instant.EPOCH,
                Optional.empty(),
                texts);
    }

    private static ChannelTexts posts(Channel network, String text) {
        return new ChannelTexts("", "", "", "", Map.of(network, text));
    }
}
