package id.go.purbalinggakab.siliput.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeWriterTest {

    private final NoticeWriter writer = new NoticeWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter-received",
                "letter-returned",
                "request-accepted",
                "request-declined",
                "request-redirected",
                "request-own-material",
                "request-clarification",
                "crew-invitation",
                "event-postponed",
                "event-cancelled",
                "new-task",
                "deadline-warning",
                "deadline-breach",
                "release-published",
                "request-withdrawn",
                "request-expired",
                "disposition-outside",
                "disposition-objected",
                "order-named",
                "order-objected",
                "crew-changed",
                "task-handed",
                "letter-missing"
            })
    void everyKindSpeaksWithAllValuesAndWithNone(String kind) {
        var bare = writer.write(kind, Map.of("caseNumber", "LIP-2026-00001", "links", List.of()));
        assertThat(bare.subject()).contains("LIP-2026-00001").hasSizeLessThan(100);
        assertThat(bare.text()).doesNotContain("null", "[(", "th:", "\n\n\n");
        var script = "<script>alert(1)</script>";
        var full = writer.write(
                kind,
                Map.of(
                        "caseNumber", "LIP-2026-00001",
                        "recipientName", script,
                        "subject", script,
                        "eventTitle", script,
                        "eventPlace", script,
                        "remark", script,
                        "direction", script,
                        "crewNames", script,
                        "links", List.of("https://x.test/\"><script>"),
                        "trackingUrl", "https://x.test/lacak/ABC"));
        assertThat(full.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(full.text()).contains(script);
    }

    @Test
    void showsFactsAsATableAndLinksAsLinks() {
        var words = writer.write(
                "release-published",
                Map.of(
                        "caseNumber",
                        "LIP-2026-00001",
                        "eventTitle",
                        "Pentas",
                        "links",
                        List.of("https://x.test/berita/a", "https://x.test/b")));
        assertThat(words.html())
                .contains(">Kegiatan</td>", "<a href=\"https://x.test/berita/a\"")
                .doesNotContain("th:if", "th:text");
    }

    @Test
    void anUnknownKindIsAProgrammingError() {
        assertThatThrownBy(() -> writer.write("../application", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
