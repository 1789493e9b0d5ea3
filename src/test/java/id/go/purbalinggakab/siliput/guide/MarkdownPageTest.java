package id.go.purbalinggakab.siliput.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.guide.GuideBook.RenderedGuide.Chapter;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {

    private final MarkdownPage page = new MarkdownPage();

    @Test
    void headingsCanBeLinkedTo() {
        var guide = page.render("# Judul\n\n## Jika `ditolak`, apa?\n\nIsi");
        assertThat(guide.html()).contains("<h2 id=\"jika-ditolak-apa\">");
        assertThat(guide.chapters()).containsExactly(new Chapter("jika-ditolak-apa", "Jika ditolak, apa?"));
    }

    @Test
    void linksBetweenTheFilesLeadToTheirPages() {
        assertThat(page.render("[lihat](auditor.md#cockpit) [luar](https://example.org/a.md)")
                        .html())
                .contains("href=\"auditor#cockpit\"", "href=\"https://example.org/a.md\"");
    }

    @Test
    void htmlIsShownAsItIsWritten() {
        assertThat(page.render("<script>alert(1)</script>\n\nSelamat <b>pagi</b>")
                        .html())
                .doesNotContain("<script", "<b>");
    }

    @Test
    void tablesAndPicturesAreDrawn() {
        assertThat(page.render("| a | b |\n| --- | --- |\n| 1 |  |\n\n![Daftar](gambar/tasklist.png)")
                        .html())
                .contains("<table>", "<td></td>", "alt=\"Daftar\"", "loading=\"lazy\"");
    }
}
