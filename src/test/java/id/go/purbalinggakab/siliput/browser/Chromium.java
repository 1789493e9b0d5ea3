package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a test run; where the machine has none, browser tests are skipped loudly, or fail in CI. */
public final class Chromium {

    private static final String HOW_TO =
            "No Chromium found. Install one with 'apt-get install chromium' or name it in SILIPUT_CHROMIUM.";

    private static Browser browser;

    private Chromium() {}

    public static synchronized Browser browser() {
        if (browser == null) {
            var executable = find().orElse(null);
            if (executable == null) {
                missing();
            }
            var options = new LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            browser = Playwright.create().chromium().launch(options);
        }
        return browser;
    }

    private static void missing() {
        System.err.println("BROWSER TESTS SKIPPED: " + HOW_TO);
        if (Boolean.parseBoolean(System.getenv("SILIPUT_REQUIRE_BROWSER"))) {
            fail(HOW_TO);
        }
        abort(HOW_TO);
    }

    private static Optional<Path> find() {
        return Stream.of(
                        System.getenv("SILIPUT_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
