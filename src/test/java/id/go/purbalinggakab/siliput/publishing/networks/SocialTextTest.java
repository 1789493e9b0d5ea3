package id.go.purbalinggakab.siliput.publishing.networks;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.PlainRelease;
import id.go.purbalinggakab.siliput.publishing.links.NetworkLink;
import id.go.purbalinggakab.siliput.publishing.website.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SocialTextTest {

    private static final String LINK = "https://siliput.purbalinggakab.go.id/berita/pentas-seni-2026-11-02";

    @ParameterizedTest
    @CsvSource({
        "halo, 4",
        "'– “kutip” …', 12",
        "日本, 4",
        "👍, 2",
        "👨‍👩‍👧, 2",
        "'lihat https://siliput.purbalinggakab.go.id/berita/pentas-seni-2026-11-02', 29",
        "purbalinggakab.go.id, 23",
        "bit.ly/lapor-pbg, 23",
        "Youtu.be/abc, 23",
        "'(https://x.id/a).', 26",
        "'Rp1.200.000 selesai.Terima', 26",
        "'', 0"
    })
    void countsLikeX(String text, int length) {
        assertThat(XRule.length(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTAGRAM", "FACEBOOK", "X"})
    void longReleasesFitWithTheirLinkWhole(Channel network) {
        var long1 = "Panggung 👨‍👩‍👧 ramai 日本 sekali. ".repeat(300);
        var release =
                PlainRelease.of("LIP-2026-00001", 1, long1, "PURBALINGGA", long1, long1, List.of(), "", Instant.EPOCH);
        var text = SocialText.prepare(network, release, Optional.of(LINK));
        assertThat(text.length()).isBetween(text.limit() / 2, text.limit());
        assertThat(text.text()).contains(LINK, "…");
        var without = SocialText.prepare(network, release, Optional.empty());
        assertThat(without.length()).isLessThanOrEqualTo(without.limit());
    }

    @ParameterizedTest
    @CsvSource({
        "'Bupati meresmikan jembatan {tautan}', 'Bupati meresmikan jembatan'",
        "'Baca {tautan} sekarang\n#Purbalingga', 'Baca sekarang\n#Purbalingga'",
        "'Jembatan dibuka\n\nSelengkapnya: {tautan}\n\n#Purbalingga', 'Jembatan dibuka\n\n#Purbalingga'",
        "'Jembatan dibuka\n{tautan}', 'Jembatan dibuka'",
        "'Selengkapnya: {tautan}', ''"
    })
    void whereANetworkGetsNoLinkTheWordsStay(String text, String shown) {
        assertThat(SocialText.withoutLink(text.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
    }

    @Test
    void aFamilyIsNeverTornApart() {
        var family = "👨‍👩‍👧‍👦";
        var title = family.repeat(300);
        var release =
                PlainRelease.of("LIP-2026-00001", 1, title, "PURBALINGGA", "", "Isi", List.of(), "", Instant.EPOCH);
        for (var network : ManualPosts.NETWORKS) {
            var text = SocialText.prepare(network, release, Optional.empty());
            assertThat(text.length()).isLessThanOrEqualTo(text.limit());
            assertThat(text.text().replace(family, "")).as(network.label()).doesNotContain("👨", "👩", "👧");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, https://www.instagram.com/p/abc/, true",
        "INSTAGRAM, http://www.instagram.com/p/abc/, false",
        "INSTAGRAM, https://www.instagram.com/, false",
        "INSTAGRAM, https://instagram.com.jahat.test/p/1, false",
        "INSTAGRAM, https://instagram.com@jahat.test/p/1, false",
        "FACEBOOK, https://fb.watch/abc, true",
        "FACEBOOK, https://m.facebook.com/story.php?id=1, true",
        "FACEBOOK, https://web.facebook.com/dinkominfo/posts/1, true",
        "FACEBOOK, https://www.facebook.com/l.php?u=https://jahat.test, false",
        "X, https://mobile.twitter.com/a/status/1, true",
        "X, javascript:alert(1), false",
        "X, 'https://x.com/a b', false",
        "X, https://x.com:8443/a, false",
        "WEBSITE, https://dinkominfo.purbalinggakab.go.id/?p=1, false",
        "WEBSITE, https://dinkominfo.purbalinggakab.go.id/berita/1, true"
    })
    void linksLeadToTheirNetwork(Channel network, String link, boolean fine) {
        assertThat(NetworkLink.problem(network, link).isEmpty()).isEqualTo(fine);
    }

    @Test
    void slugsAreReadable() {
        var day = LocalDate.of(2026, 11, 2);
        assertThat(Slug.of("Bupati Résmikan “Pasar” Séga!", day, 1)).isEqualTo("bupati-resmikan-pasar-sega-2026-11-02");
        assertThat(Slug.of("日本", day, 2)).isEqualTo("berita-2026-11-02-2");
        assertThat(Slug.of("kata ".repeat(100), day, 1)).hasSizeLessThan(110);
    }
}
