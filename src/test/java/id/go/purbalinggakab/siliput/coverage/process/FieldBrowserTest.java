package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.browser.Chromium;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A village stage: 400 kbit/s, 300 ms, and the line breaks when it is needed; the task is finished all the same. */
@PhoneTest
class FieldBrowserTest {

    private static final double PATIENCE = 45_000;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Test
    void fromLoginToFinishOnALineThatBreaksTwice() {
        Chromium.browser();
        var story = assigned();
        try (var telephone = Telephone.fresh("http://127.0.0.1:" + port)) {
            var page = telephone.page();
            page.setDefaultTimeout(PATIENCE);
            page.setDefaultNavigationTimeout(PATIENCE);
            telephone.slow();
            telephone.login("budi");
            var card = page.locator("ol.tasks-list > li.task")
                    .filter(new Locator.FilterOptions().setHasText("Panggung Desa Limbasari"));
            card.waitFor();
            telephone.screenshot("lapangan-daftar");
            assertThat(card.innerText()).contains("Festival Panggung Desa", "Panggung Desa Limbasari", "WIB");
            assertThat((String) card.locator(".due-date > span")
                            .evaluate("one => getComputedStyle(one, '::after').content"))
                    .contains("WIB");
            assertThat(page.locator("section.task-details").isVisible()).isFalse();

            telephone.broken();
            card.locator("h4 a").click();
            page.locator("section.task-details").waitFor();
            telephone.screenshot("lapangan-putus");
            telephone.slow();
            page.locator("form.siliput[data-ready]").waitFor();
            assertThat(page.locator("section.tasks-list").isVisible()).isFalse();
            page.locator(".si-back").click();
            card.waitFor();
            card.locator("h4 a").click();
            page.locator("form.siliput[data-ready]").waitFor();
            telephone.screenshot("lapangan-tugas");
            assertThat(page.locator("section.tasks-list").isVisible()).isFalse();

            var finish = page.locator(".si-finish");
            telephone.broken();
            finish.click();
            page.locator(".si-summary").waitFor();
            telephone.screenshot("lapangan-putus-kirim");
            assertThat(story.task("coverEvent")).isNotNull();
            telephone.slow();
            finish.click();
            try {
                page.locator("section.task-details").waitFor(hidden());
            } finally {
                telephone.screenshot("lapangan-selesai");
            }
            assertThat(page.locator("section.tasks-list").isVisible()).isTrue();
        }
        assertThat(story.task("writeRelease")).isNotNull();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private CoverageStory assigned() {
        var story = new CoverageStory(engine, archive, clock);
        var letter = new HashMap<>(story.letter());
        letter.remove("letterNumber");
        letter.put("eventTitle", "Festival Panggung Desa");
        letter.put("eventPlace", "Panggung Desa Limbasari");
        letter.put("eventStart", Date.from(clock.instant().plus(Duration.ofDays(330))));
        letter.remove("eventEnd");
        return story.letterArrives(letter).deskVerifies().headDisposes().accepted("budi,siti");
    }
}
