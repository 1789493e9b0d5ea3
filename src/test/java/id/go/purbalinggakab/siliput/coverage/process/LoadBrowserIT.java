package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.browser.Chromium;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a way from the login to a task costs a telephone with little data: bytes on the line, not time. */
@PhoneTest
class LoadBrowserIT {

    private static final long FIRST = 1_600_000;
    private static final long LATER = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Test
    void theFirstLoadIsBearableAndALaterOneSmall() {
        Chromium.browser();
        var task = coverEvent();
        try (var telephone = Telephone.fresh("http://127.0.0.1:" + port)) {
            telephone.login("budi");
            open(telephone, task);
            var first = telephone.bytes();

            telephone.context().clearCookies();
            telephone.login("budi");
            open(telephone, task);
            var later = telephone.bytes();

            System.out.printf("LOAD first %,d bytes, later %,d bytes%n", sum(first), sum(later));
            assertThat(sum(first)).as("first load %s", largest(first)).isLessThanOrEqualTo(FIRST);
            assertThat(sum(later)).as("later load %s", largest(later)).isLessThanOrEqualTo(LATER);
        }
    }

    private void open(Telephone telephone, String task) {
        telephone.page().locator(".tasks-list .task").first().waitFor();
        telephone.page().navigate("http://127.0.0.1:%d/camunda/app/tasklist/phone/#/?task=%s".formatted(port, task));
        telephone.page().locator("form.siliput[data-ready]").waitFor();
        telephone.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> largest(Map<String, Long> bytes) {
        return bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(25)
                .map(one -> one.getValue() + " " + one.getKey())
                .toList();
    }

    private String coverEvent() {
        var story = new CoverageStory(engine, archive, clock);
        var letter = new HashMap<>(story.letter());
        letter.remove("letterNumber");
        letter.put("eventStart", Date.from(clock.instant().plus(Duration.ofDays(300))));
        letter.remove("eventEnd");
        story.letterArrives(letter).deskVerifies().headDisposes().accepted("budi,siti");
        return story.task("coverEvent").getId();
    }
}
