package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What helps a person who is stuck: the guide one click away, and a form that outlives the session. */
@DeskTest
class HelpBrowserIT {

    @LocalServerPort
    int port;

    private final List<String> refused = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "kabid, tasklist/default/#/, Panduan petugas",
        "auditor, cockpit/default/#/processes, Panduan auditor",
        "admin, admin/default/#/, Panduan administrator",
        "admin, welcome/default/#!/welcome, Panduan administrator"
    })
    void theGuideIsOneClickAway(String user, String place, String guide) {
        try (var desk = login(user)) {
            desk.page().navigate(site() + "/camunda/app/" + place);
            var opened = desk.page()
                    .waitForPopup(() ->
                            desk.page().locator(".si-help a:text-is('Panduan')").click());
            opened.getByText(guide).first().waitFor();
            assertThat(opened.locator("h1").first().textContent()).isEqualTo(guide);
        }
    }

    @Test
    void aFormOutlivesTheSession() {
        try (var desk = login("agendaris")) {
            desk.startProcess("Liputan kegiatan");
            desk.page().locator("form.siliput[data-ready]").waitFor();
            desk.fill("subject", "Tidak boleh hilang");
            endSession(desk.page());
            desk.fill("eventTitle", "Ini juga tidak");
            var dialog = desk.page().locator("dialog.si-session");
            dialog.getByText("agendaris").waitFor();
            desk.page().fill("#si-password", "Siliput-2026");
            dialog.locator("button").click();
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            desk.form().getByText("Draf tersimpan.").waitFor();
            assertThat(value(desk, "subject")).isEqualTo("Tidak boleh hilang");
            assertThat(value(desk, "eventTitle")).isEqualTo("Ini juga tidak");
        }
    }

    /** What was pressed on an ended session is pressed again after the login, and the page knows who it is. */
    @Test
    void whatWasPressedTooLateIsPressedAgain() {
        try (var desk = login("pejabat")) {
            desk.startProcess("Pengaduan, saran, dan apresiasi");
            desk.form().locator("xpath=self::*[@data-ready]").waitFor();
            desk.fill("text", "Jam layanan tidak terbaca di situs.");
            endSession(desk.page());
            desk.start();
            var dialog = desk.page().locator("dialog.si-session");
            dialog.waitFor();
            desk.page().fill("#si-password", "Siliput-2026");
            dialog.locator("button").click();
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            desk.page()
                    .getByText("Endang Susilowati")
                    .locator("visible=true")
                    .first()
                    .waitFor();
            desk.start();
            desk.page().locator("dialog .si-number").waitFor();
            assertThat(desk.page().locator("dialog.si-receipt").innerText())
                    .as("the address that a complainant can open, not the officer's own")
                    .contains("http://localhost:8080/lacak/");
        }
    }

    @Test
    void withoutAFormTheLoginPageSaysWhy() {
        try (var desk = login("budi")) {
            desk.page().navigate(site() + "/camunda/app/tasklist/default/#/");
            desk.page().locator(".task-filters").waitFor();
            // an answer that were still to come would leave the page by itself, in the middle of the reload
            desk.page().waitForLoadState(LoadState.NETWORKIDLE);
            endSession(desk.page());
            desk.page().reload();
            desk.page().getByText("Sesi Anda berakhir").waitFor();
        }
    }

    /** Require.js gave up after seven seconds, and the page stayed white for good. */
    @Test
    void aSlowServerIsWaitedForAndThePageSaysSo() {
        try (var desk = login("budi")) {
            var page = desk.page();
            var held = new ArrayList<Route>();
            page.route("**/lib/globalize.js*", held::add);
            page.clock().install();
            page.navigate(site() + "/camunda/app/tasklist/default/#/");
            page.waitForCondition(() -> !held.isEmpty());
            page.clock().fastForward(60_000);
            page.getByText("Masih dimuat: sambungan atau server sedang lambat").waitFor();
            page.clock().fastForward(60_000);
            held.forEach(Route::resume);
            page.locator(".task-filters").waitFor();
        }
    }

    @Test
    void nobodyMakesTasksBesideACase() {
        try (var desk = login("kabid")) {
            desk.page().locator(".start-process-action a").waitFor();
            assertThat(desk.page()
                            .getByText("Buat tugas")
                            .locator("visible=true")
                            .count())
                    .isZero();
        }
    }

    @Test
    void cockpitCountsTheTasksThatTheAdministratorMaySee() {
        try (var desk = login("admin")) {
            desk.page().navigate(site() + "/camunda/app/cockpit/default/#/tasks");
            desk.page().getByText("Tugas menurut kelompok").waitFor();
            desk.page().getByText("Tugas pengaduan tidak dihitung").waitFor();
            desk.page()
                    .waitForCondition(() ->
                            desk.page().locator(".animate-spin >> visible=true").count() == 0);
            assertThat(refused).isEmpty();
            assertThat(desk.page().locator(".page-notifications .alert").count())
                    .isZero();
        }
    }

    /** As after a restart of the server or a night: the cookie means nothing any more. */
    private static void endSession(Page page) {
        var session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        session.value = "0".repeat(32);
        page.context().addCookies(List.of(session));
    }

    private static String value(Desk desk, String name) {
        return desk.form().locator("[name='" + name + "']").inputValue();
    }

    private Desk login(String user) {
        return new Desk(
                OfficeComputer.ELSEWHERE,
                site(),
                user,
                page -> page.onResponse(answer -> {
                    if (answer.status() == 403) {
                        refused.add(answer.url());
                    }
                }));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
