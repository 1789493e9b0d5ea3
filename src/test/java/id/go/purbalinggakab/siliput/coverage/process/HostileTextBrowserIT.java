package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.browser.Chromium;
import id.go.purbalinggakab.siliput.browser.Desk;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An expression of the web applications' framework, a picture and a script in every field stay what they are: text. */
@PhoneTest
class HostileTextBrowserIT {

    private static final String TEXT = "{{7*191}}<img src=x onerror=hit=1><script>hit=1</script>";
    private static final List<String> OF_LETTER = List.of(
            "letterNumber",
            "senderInstitution",
            "subject",
            "contactName",
            "eventTitle",
            "eventPlace",
            "signerName",
            "signerTitle");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Publishing publishing;

    @Autowired
    Clock clock;

    @Test
    void whatPeopleTypeIsNeverRun() {
        Chromium.browser();
        var story = new CoverageStory(engine, archive, clock);
        var letter = new HashMap<>(story.letter());
        OF_LETTER.forEach(field -> letter.put(field, TEXT));
        story.letterArrives(letter).deskVerifies();
        sees("kepala", task(story, "giveDisposition"));
        story.completes("kepala", "giveDisposition", Map.of("dispositionNote", TEXT, "actingAs", "DEFINITIF"))
                .completes(
                        "kabid",
                        "assessRequest",
                        Map.of("assessment", "ACCEPTED", "crew", "budi,siti", "direction", TEXT, "equipment", TEXT));
        sees("budi", "/camunda/app/tasklist/phone/#/");
        sees("budi", task(story, "coverEvent"));
        story.covered("budi", Map.of("fieldNotes", TEXT, "speakers", TEXT));
        written(story);
        story.revises("kabid", TEXT);
        sees("siti", task(story, "writeRelease"));
        written(story);
        sees("kabid", task(story, "reviewRelease"));
        story.approves("kabid").legsRun();
        sees("budi", task(story, "shareOnSocialMedia"));
        sees(
                "auditor",
                "/camunda/app/cockpit/phone/#/process-instance/" + story.instance() + "/runtime?tab=variables-tab");
        sees("auditor", "/kantor/riwayat/" + story.number());
        var page = publishing.ledger(story.number()).stream()
                .flatMap(row -> row.link().stream())
                .findFirst()
                .orElseThrow();
        sees("budi", page.substring(page.indexOf("/berita/")));
    }

    private void written(CoverageStory story) {
        var photo = archive.store(
                DocumentKind.RELEASE_PHOTO, "foto.jpg", new ByteArrayInputStream(SamplePhoto.jpeg()), "siti");
        archive.bind(photo.id(), DocumentPurpose.NEWS_PHOTO, story.number());
        var words = TEXT.replace("\"", "\\\"");
        story.completes(
                "siti",
                "writeRelease",
                Map.of(
                        "releaseTitle", TEXT,
                        "releaseDateline", TEXT,
                        "releaseLead", TEXT,
                        "releaseBody", TEXT,
                        "releaseQuotes", TEXT,
                        "authorRemark", TEXT,
                        "checklist", CoverageStory.CHECKLIST,
                        "releasePictures",
                                "[{\"document\":\"%s\",\"caption\":\"%s\",\"altText\":\"%s\"}]"
                                        .formatted(photo.id(), words, words)));
    }

    private String task(CoverageStory story, String step) {
        return "/camunda/app/tasklist/phone/#/?task=" + story.task(step).getId();
    }

    private void sees(String user, String path) {
        try (var desk = new Desk(site(), user)) {
            var page = desk.page();
            page.navigate(site() + path);
            page.reload();
            page.locator("body")
                    .getByText("{{7*191}}")
                    .or(page.locator("form.siliput[data-ready]"))
                    .first()
                    .waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            isHarmless(page, path);
        }
    }

    private static void isHarmless(Page page, String path) {
        assertThat(page.evaluate("() => window.hit")).as(path).isNull();
        assertThat(page.querySelectorAll("img[src=x]")).as(path).isEmpty();
        assertThat((String) page.evaluate("() => document.title + document.body.innerText"
                        + " + [...document.querySelectorAll('input, textarea')].map(field => field.value)"))
                .as(path)
                .contains("{{7*191}}")
                .doesNotContain("1337");
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
