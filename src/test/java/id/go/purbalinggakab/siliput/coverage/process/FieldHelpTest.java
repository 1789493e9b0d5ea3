package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whoever writes sees who will read it, before it is sent. */
class FieldHelpTest {

    private static final String SAYS_WHO = "(?is).*(dibaca|terbit|tampil|pemohon menerima).*";

    @Test
    void everyLongTextSaysWhoReadsIt() throws IOException {
        var silent = new ArrayList<String>();
        try (var forms = Files.list(Path.of("forms"))) {
            for (var form : forms.sorted().toList()) {
                Jsoup.parse(Files.readString(form)).select("textarea").stream()
                        .filter(field -> !help(field).matches(SAYS_WHO))
                        .forEach(field -> silent.add(form.getFileName() + ": " + field.attr("name")));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void theReleaseSaysOfEachFieldWhetherItGoesOut() throws IOException {
        var form = Jsoup.parse(Files.readString(Path.of("forms", "writeRelease.html")));
        for (var field : new String[] {
            "releaseTitle",
            "releaseDateline",
            "releaseLead",
            "releaseBody",
            "publishedQuotes",
            "releasePictures",
            "channelTexts"
        }) {
            assertThat(help(form.getElementsByAttributeValue("name", field).first()))
                    .as(field)
                    .startsWith("Terbit");
        }
        for (var field : new String[] {"releaseQuotes", "authorRemark", "checklist"}) {
            assertThat(help(form.getElementsByAttributeValue("name", field).first()))
                    .as(field)
                    .containsIgnoringCase("tidak terbit");
        }
    }

    /** A word given for an answer is given by choosing it. */
    @Test
    void nobodyConfirmsByPressingOnly() throws IOException {
        var chosen = new TreeSet<String>();
        try (var forms = Files.list(Path.of("forms"))) {
            for (var form : forms.toList()) {
                Jsoup.parse(Files.readString(form))
                        .select("input[checked]")
                        .forEach(field -> chosen.add(field.attr("name") + "=" + field.val()));
            }
        }
        assertThat(chosen)
                .containsExactly(
                        "actingAs=DEFINITIF",
                        "assessment=ACCEPTED",
                        "classification=CLASSIFIED",
                        "complaintKind=PENGADUAN",
                        "coverageOutcome=DONE",
                        "letterDecision=COMPLETE",
                        "mode=ANONYMOUS");
    }

    private static String help(Element field) {
        return field.parent().select("small").text();
    }
}
