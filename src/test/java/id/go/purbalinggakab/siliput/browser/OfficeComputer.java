package id.go.purbalinggakab.siliput.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A computer that several people use one after the other, as in an office: who leaves takes the cookies and what the
 * pages kept along, the browser's cache of scripts stays.
 */
final class OfficeComputer {

    static final String JAKARTA = "Asia/Jakarta";
    /** Nothing of ours leans on the computer's zone. */
    static final String ELSEWHERE = "America/New_York";

    private static final Map<String, Deque<BrowserContext>> FREE = new HashMap<>();

    private final String zone;
    private final BrowserContext browser;

    private OfficeComputer(String zone, BrowserContext browser) {
        this.zone = zone;
        this.browser = browser;
    }

    /** A free one, or another where all are in use. */
    static OfficeComputer in(String zone) {
        var free = free(zone).poll();
        return new OfficeComputer(zone, free == null ? another(zone) : free);
    }

    private static BrowserContext another(String zone) {
        return Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("id-ID")
                        .setTimezoneId(zone)
                        .setViewportSize(1400, 950));
    }

    private static Deque<BrowserContext> free(String zone) {
        return FREE.computeIfAbsent(zone, none -> new ArrayDeque<>());
    }

    Page newPage() {
        return browser.newPage();
    }

    void leave(Page lastSeen, String site) {
        var kept = new JsonObject();
        kept.addProperty("origin", URI.create(site).toString());
        kept.addProperty("storageTypes", "local_storage");
        browser.newCDPSession(lastSeen).send("Storage.clearDataForOrigin", kept);
        List.copyOf(browser.pages()).forEach(Page::close);
        browser.clearCookies();
        free(zone).push(browser);
    }
}
