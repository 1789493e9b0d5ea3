package id.go.purbalinggakab.siliput.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import id.go.purbalinggakab.siliput.browser.Chromium;
import id.go.purbalinggakab.siliput.publishing.networks.ManualPosts;
import id.go.purbalinggakab.siliput.publishing.networks.SocialText;
import id.go.purbalinggakab.siliput.publishing.networks.XRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.core.io.ClassPathResource;

/** What the form counts and shows while somebody types is what the server counts and sends. */
@TestInstance(Lifecycle.PER_CLASS)
class ChannelTextsBrowserIT {

    private static final String SCRIPT = "META-INF/resources/webjars/camunda/app/tasklist/scripts/siliput/texts.js";
    private static final List<String> EXAMPLES = List.of(
            "",
            "halo",
            "'– “kutip” …",
            "日本語の文章",
            "한국어 😀",
            "👍",
            "👨‍👩‍👧 keluarga 🇮🇩",
            "1️⃣ pertama",
            "e\u0301 dan é",
            "lihat https://siliput.purbalinggakab.go.id/berita/pentas-seni-2026-11-02 dan purbalinggakab.go.id/a",
            "Tonton youtu.be/abc, (bit.ly/lapor). Lihat https://x.id/a! Rp1.200.000 selesai.Terima",
            "Baca: {tautan}");

    private Page page;
    private Map<String, Object> rule;

    @BeforeAll
    void loadTheFormsScript() throws Exception {
        var json = new ObjectMapper();
        var limits = Map.of("INSTAGRAM", 2200, "FACEBOOK", 2000, "X", 280);
        var links = Map.of(Channel.INSTAGRAM, 150, Channel.FACEBOOK, 150, Channel.X, 150);
        rule = json.convertValue(
                new ChannelRule(XRule.PUBLISHED, limits, links, ChannelRule.HASHTAGS, SocialText.TAGS),
                new TypeReference<>() {});
        page = Chromium.browser().newContext().newPage();
        var source = Base64.getEncoder()
                .encodeToString(new ClassPathResource(SCRIPT)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8));
        page.evaluate(
                "async source => { globalThis.texts = await import('data:text/javascript;base64,' + source); }",
                source);
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @Test
    void formAndServerCountAlike() {
        for (var network : ManualPosts.NETWORKS) {
            for (var text : EXAMPLES) {
                assertThat(page.evaluate(
                                "([network, text, rule]) => texts.lengthOf(network, text, rule)",
                                List.of(network.name(), text, rule)))
                        .as("%s: %s", network, text)
                        .isEqualTo(SocialText.length(network, text));
            }
        }
    }

    @Test
    void formAndServerPrepareTheSameText() {
        var long1 = "Panggung 👨‍👩‍👧 ramai 日本 sekali. ".repeat(120).strip();
        for (var body : List.of("Isi.", long1, "👨‍👩‍👧‍👦".repeat(300))) {
            var release =
                    PlainRelease.of("LIP-2026-00001", 1, body, "PURBALINGGA", body, body, List.of(), "", Instant.EPOCH);
            var parts = Map.of("title", body, "dateline", "PURBALINGGA", "lead", body, "body", body, "quotes", "");
            for (var network : ManualPosts.NETWORKS) {
                var shown = page.evaluate(
                        "([network, parts, rule]) => texts.prepared(network, parts, rule)",
                        List.of(network.name(), parts, rule));
                assertThat(shown)
                        .as(network.label())
                        .isEqualTo(SocialText.prepare(network, release, Optional.of(ChannelRule.LINK))
                                .text());
            }
        }
    }
}
