package id.go.purbalinggakab.siliput.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** An administrator makes an example a process of the office, by keyboard, and the office works with it. */
@WorkshopSite
class OwnProcessBrowserIT {

    private static final String WEBJARS = "META-INF/resources/webjars/";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Test
    void fromAnExampleToACaseThatAnAuditorReads() {
        try (var admin = new Desk(site(), "admin");
                var head = new Desk(site(), "kepala")) {
            var page = admin.page();
            open(page, "Peminjaman alat");
            addBlock(page);
            admin.screenshot("64-bengkel-proses-sendiri");
            release(page, head.page());
        }
        var number = started();
        try (var desk = new Desk(site(), "agendaris")) {
            desk.open("Serahkan alat", number)
                    .choose("handoverDecision", "HANDED_OVER")
                    .fill("handoverCondition", "Lengkap dan baik")
                    .complete();
        }
        readByAnAuditor(number);
    }

    @Test
    void theEditorsSpeakIndonesian() throws IOException {
        try (var admin = new Desk(site(), "admin")) {
            var page = admin.page();
            open(page, "Peminjaman alat");
            var draft = page.url().replaceFirst("/editor.*", "");
            var diagrams = english("bpmn-js/8.0.0/dist/bpmn-modeler.development.js");
            assertThat(diagrams.on(page)).isEmpty();
            for (var element :
                    List.of("handOverItems", "itemsHandedOver", "loanOverdue", "enterLoan", "itemsReturned")) {
                page.selectOption("#bk-chooser", element);
                page.locator(".djs-context-pad.open [data-action=replace]").click();
                page.locator(".djs-popup").waitFor();
                assertThat(diagrams.on(page)).as(element).isEmpty();
                page.keyboard().press("Escape");
            }
            page.navigate(draft);
            page.selectOption("#tambah", "processes/serviceLimits.dmn");
            page.locator("button:text-is('Tambahkan')").click();
            var tables = english("dmn-js/10.0.0/dist/dmn-modeler.development.js");
            page.locator("[data-element-id=normativeAmount]").click();
            assertThat(tables.on(page)).isEmpty();
            page.locator("[data-element-id=normativeAmount]")
                    .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            page.locator(".context-menu").waitFor();
            assertThat(tables.on(page)).isEmpty();
            page.keyboard().press("Escape");
            page.locator(".hit-policy .dms-input-select").first().click();
            assertThat(tables.on(page)).isEmpty();
        }
    }

    private void open(Page page, String example) {
        page.navigate(site() + "/bengkel/contoh");
        page.locator("[aria-label='Jadikan %s draf dan buka di penyunting']".formatted(example))
                .click();
        page.locator("#bk-chooser").waitFor();
    }

    /** Without the mouse: the step is chosen from the list, the block from what can follow it. */
    private void addBlock(Page page) {
        page.selectOption("#bk-chooser", "returnItems");
        field(page, "add").selectOption(new SelectOption().setLabel("Blok: Tulis ke linimasa"));
        field(page, "add-do").press("Enter");
        assertThat(field(page, "name")).isFocused();
        field(page, "name").fill("Catat keadaan");
        field(page, "input-text").fill("Alat diperiksa: {returnCondition}.");
        page.keyboard().press("Control+s");
        page.getByText("Pemeriksaan tidak menemukan masalah.").waitFor();
        page.selectOption("#bk-chooser", "handOverItems");
        assertThat(field(page, "formKey")).hasValue("embedded:deployment:forms/handOverItems.html");
    }

    private void release(Page page, Page head) {
        page.locator("[data-part=back]").click();
        page.fill("#alasan", "Alat sering terlambat kembali.");
        page.locator("button:text-is('Minta persetujuan')").click();
        assertThat(page.locator("[role=status]:not([hidden])")).containsText("penyetuju diberi tahu");
        head.navigate(page.url());
        head.locator("button:text-is('Setujui rilis')").click();
        head.waitForURL(Pattern.compile(".*/bengkel/rilis/\\d+"));
    }

    private String started() {
        try (var desk = new Desk(site(), "budi")) {
            desk.startProcess("Peminjaman alat")
                    .tickByText("kamera")
                    .fill("loanPurpose", "Liputan hari jadi")
                    .fill("loanFrom", "2027-01-05T08:00")
                    .fill("loanUntil", "2027-01-06T15:00")
                    .start();
            await().atMost(Duration.ofMinutes(1)).until(() -> cases() == 1);
        }
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("equipmentLoan")
                .singleResult()
                .getBusinessKey();
    }

    private long cases() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("equipmentLoan")
                .count();
    }

    private void readByAnAuditor(String number) {
        try (var desk = new Desk(site(), "auditor")) {
            var page = desk.page();
            page.navigate(site() + "/kantor/riwayat/" + number);
            page.locator(".si-paper .djs-shape.si-walked[data-element-id=handOverItems]")
                    .waitFor();
            assertThat(page.locator("#si-linimasa")).containsText("Serahkan alat");
            assertThat(page.locator("body")).containsText("Lengkap dan baik");
        }
    }

    private static EnglishTexts english(String script) throws IOException {
        return new EnglishTexts(new ClassPathResource(WEBJARS + script).getContentAsString(StandardCharsets.UTF_8));
    }

    private static Locator field(Page page, String name) {
        return page.locator("[data-field='%s']".formatted(name));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
