package id.go.purbalinggakab.siliput.coverage.process;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import id.go.purbalinggakab.siliput.browser.Chromium;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A telephone of 360 x 740 with one person logged in; its line can be made slow, broken and counted. */
final class Telephone implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final CDPSession line;
    private final String site;
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();

    private Telephone(BrowserContext context, String site) {
        this.context = context;
        this.site = site;
        this.page = context.newPage();
        this.line = context.newCDPSession(page);
        page.setDefaultTimeout(30_000);
        line.send("Network.enable");
        line.on(
                "Network.requestWillBeSent",
                request -> asked.put(
                        request.get("requestId").getAsString(),
                        request.getAsJsonObject("request").get("url").getAsString()));
        line.on(
                "Network.loadingFinished",
                done -> bytes.merge(
                        asked.getOrDefault(done.get("requestId").getAsString(), "?"),
                        done.get("encodedDataLength").getAsLong(),
                        Long::sum));
    }

    static Telephone of(String site, String user) {
        return new Telephone(screen(), site).login(user);
    }

    /** The one that nobody has used yet: nothing is cached. */
    static Telephone fresh(String site) {
        return new Telephone(screen(), site);
    }

    private static BrowserContext screen() {
        return Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("id-ID")
                        .setTimezoneId("Asia/Jakarta")
                        .setViewportSize(360, 740)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    Telephone login(String user) {
        page.navigate(site + "/masuk");
        return enter(user);
    }

    /** The login page stands open already. */
    Telephone enter(String user) {
        return enter(page, user);
    }

    Telephone enter(Page page, String user) {
        page.fill("#pengguna", user);
        page.fill("#sandi", "Siliput-2026");
        page.click("button[type=submit]");
        page.waitForURL("**/camunda/app/**");
        return this;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** A second page on the same telephone, with a line that neither is slow nor breaks. */
    Page another() {
        var other = context.newPage();
        other.setDefaultTimeout(30_000);
        return other;
    }

    /** Bytes that came over the line since the last question by address, heads included. */
    Map<String, Long> bytes() {
        var counted = Map.copyOf(bytes);
        bytes.clear();
        return counted;
    }

    void slow() {
        conditions(false, 300, 50_000);
    }

    void broken() {
        conditions(true, 0, -1);
    }

    private void conditions(boolean offline, int latency, int bytesPerSecond) {
        var values = new JsonObject();
        values.addProperty("offline", offline);
        values.addProperty("latency", latency);
        values.addProperty("downloadThroughput", bytesPerSecond);
        values.addProperty("uploadThroughput", bytesPerSecond);
        line.send("Network.emulateNetworkConditions", values);
    }

    Telephone screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
