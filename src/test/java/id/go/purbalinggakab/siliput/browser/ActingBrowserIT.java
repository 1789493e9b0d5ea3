package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head names an acting holder in Tasklist and ends it on the page; the timer runs by itself. */
@DeskTest
class ActingBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

    @AfterEach
    void everybodyIsBack() {
        acting.open().forEach(appointment -> earlyEnd.end(appointment.id(), appointment.absent()));
    }

    @Test
    void theHeadNamesWhoActsAndIsBackEarly() {
        try (var desk = login("kepala", 1400)) {
            desk.startProcess("Pelaksana tugas/harian");
            var people = desk.form().locator("select");
            people.nth(1).selectOption("sekretaris");
            desk.choose("capacity", "PLH")
                    .fill("endsAt", LocalDate.now(Clock.systemUTC()).plusDays(4) + "T16:00")
                    .fill("basis", "Surat Tugas 094/812/2026 tanggal 20 November 2026")
                    .screenshot("pejabat-01-formulir");
            assertThat(people.first().inputValue()).isEqualTo("kepala");
            desk.start();
            desk.form().waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> acting.open().stream().anyMatch(Appointment::isRunning));

            desk.page().navigate(site() + "/kantor/pejabat");
            desk.page()
                    .getByText("Sri Wahyuni, Plh. Kepala Dinas Kominfo")
                    .first()
                    .waitFor();
            desk.screenshot("pejabat-02-halaman");
        }
        try (var phone = login("kepala", 360)) {
            phone.page().navigate(site() + "/kantor/pejabat");
            phone.screenshot("pejabat-03-telepon");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            phone.page()
                    .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Akhiri"))
                    .click();
            phone.page().getByText("Penunjukan diakhiri").waitFor();
            phone.screenshot("pejabat-04-diakhiri");
        }
        assertThat(acting.open()).isEmpty();
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    private Desk login(String user, int width) {
        return new Desk(
                OfficeComputer.JAKARTA, site(), user, page -> page.setViewportSize(width, width == 360 ? 740 : 950));
    }
}
