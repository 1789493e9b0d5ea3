package id.go.purbalinggakab.siliput.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.process.CoverageStory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator changes a limit, a form and the diagram in the browser, tries it, has it approved, moves the running
 * cases, and takes it back.
 */
@WorkshopSite
class WorkshopBrowserIT {

    private static final int CASES = 200;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Test
    void fromADraftToMovedCasesAndBack() {
        for (var n = 0; n < CASES; n++) {
            var story = new CoverageStory(engine, archive, clock);
            story.letterArrives(story.letter());
        }
        try (var admin = new Desk(site(), "admin");
                var head = new Desk(site(), "kepala")) {
            var page = admin.page();
            var draft = draft(page);
            changeLimit(page, draft);
            addField(page, draft);
            addStep(page, draft);
            comparison(admin, draft);
            tried(admin);
            var release = release(page, head.page(), draft);
            admin.screenshot("62-bengkel-rilis");
            moveCases(admin);
            readInTheDossier(head.page(), used());
            back(page, head.page(), release);
        }
    }

    private String draft(Page page) {
        page.navigate(site() + "/bengkel");
        page.fill("input[name=judul]", "Izin memakai lokasi");
        button(page, "Buat draf").click();
        page.waitForURL("**/bengkel/draf/*");
        return page.url();
    }

    private void changeLimit(Page page, String draft) {
        take(page, draft, "processes/serviceLimits.dmn");
        page.locator("[data-element-id=normativeAmount]").click();
        page.keyboard().press("Control+A");
        page.keyboard().type("6");
        save(page);
    }

    private void addField(Page page, String draft) {
        take(page, draft, "forms/verifyLetter.html");
        var card = page.locator("[data-name=new]");
        card.getByLabel("Nama isian").fill("parking note");
        card.getByLabel("Tulisan").fill("Catatan parkir");
        button(page, "Tambah isian").click();
        assertThat(card.locator("[role=alert]")).containsText("huruf dan angka saja");
        card.getByLabel("Nama isian").fill("parkingNote");
        button(page, "Tambah isian").click();
        assertThat(page.locator("[data-part=paper]").getByText("Catatan parkir"))
                .isVisible();
        save(page);
    }

    /** A step of its own between the check of the letter and its question. */
    private void addStep(Page page, String draft) {
        page.navigate(draft);
        page.fill("#namaBaru", "askPermission");
        button(page, "Buat").click();
        page.locator("[data-name=new]").waitFor();
        take(page, draft, "processes/coverage.bpmn");
        var flow = page.locator("[data-element-id=toLetterComplete] .djs-visual path")
                .first();
        page.locator("[data-element-id=verifyLetter] rect").first().waitFor();
        var box = flow.boundingBox();
        page.locator("[data-action='create.task']").click();
        page.mouse().move(box.x, box.y + box.height / 2);
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        page.keyboard().press("Escape");
        page.locator(".djs-context-pad [data-action=replace]").click();
        page.locator("[data-id=replace-with-user-task]").click();
        field(page, "name").fill("Minta izin lokasi");
        field(page, "id").fill("askPermission");
        field(page, "documentation").fill("Agendaris meminta izin memakai lokasi acara.");
        field(page, "groups-agendaris").check();
        field(page, "formKey").selectOption("embedded:deployment:forms/askPermission.html");
        save(page);
    }

    private void comparison(Desk admin, String draft) {
        var page = admin.page();
        page.navigate(draft);
        assertThat(page.locator("body")).containsText("Tidak ada masalah.");
        assertThat(page.locator("body")).containsText("Jumlah: 5 → 6");
        assertThat(page.locator("body")).containsText("Catatan parkir");
        assertThat(page.locator("body")).containsText("tugas orang \"Minta izin lokasi\"");
        assertThat(page.locator("body")).containsText("ke: letterComplete → askPermission");
        page.locator(".si-paper .djs-shape[data-element-id=askPermission]").waitFor();
        admin.screenshot("60-bengkel-draf");
    }

    private void tried(Desk admin) {
        var page = admin.page();
        button(page, "Uji coba draf ini").click();
        var start = page.locator("details")
                .filter(new FilterOptions().setHasText("Liputan kegiatan"))
                .first();
        start.waitFor(new WaitForOptions().setTimeout(120_000));
        start.locator("summary").click();
        start.locator("[name='isian.letterSigned']").check();
        start.locator("[name='isian.letterStamped']").check();
        start.locator("button[type=submit]").click();
        page.locator("summary:has-text('1 Verifikasi surat')").first().waitFor();
        button(page, "Selesaikan tugas").first().click();
        page.locator("summary:has-text('Minta izin lokasi')").first().waitFor();
        page.waitForLoadState();
        admin.screenshot("61-bengkel-uji-coba");
        button(page, "Akhiri uji coba").first().click();
        button(page, "Ya, akhiri uji coba").click();
        page.getByText("Tidak ada uji coba Anda yang berjalan").waitFor();
    }

    private String release(Page page, Page head, String draft) {
        page.navigate(draft);
        page.fill("#alasan", "Lokasi acara sering dipakai tanpa izin.");
        button(page, "Minta persetujuan").click();
        assertThat(page.locator("body")).containsText("menunggu persetujuan");
        approve(head, draft);
        page.navigate(head.url());
        assertThat(page.locator("body")).containsText("Lokasi acara sering dipakai tanpa izin.");
        return head.url().substring(head.url().lastIndexOf('/') + 1);
    }

    private void approve(Page head, String draft) {
        head.navigate(draft);
        assertThat(head.locator("body")).containsText("meminta rilis");
        button(head, "Setujui rilis").click();
        head.waitForURL(Pattern.compile(".*/bengkel/rilis/\\d+"));
    }

    private void moveCases(Desk admin) {
        var page = admin.page();
        page.getByText("Lihat dan pindahkan perkara coverage").click();
        assertThat(page.locator("body")).containsText("Versi 1: %d perkara".formatted(CASES));
        assertThat(page.locator("body")).containsText("Semua mempunyai tempat di versi terbaru.");
        button(page, "Pindahkan ke versi terbaru").click();
        assertThat(page.locator("progress")).hasAttribute("max", "" + CASES);
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("body").textContent())
                    .contains("%d dari %d perkara".formatted(CASES, CASES))
                    .contains("Semua perkara yang berjalan sudah memakai versi terbaru.");
        });
        admin.screenshot("63-bengkel-pindah");
    }

    private String used() {
        try (var desk = new Desk(site(), "agendaris")) {
            var number = desk.firstCase("Verifikasi surat");
            desk.open("Verifikasi surat", number).fill("parkingNote", "Lewat pintu barat");
            desk.tick("letterSigned").tick("letterStamped").complete();
            desk.open("Minta izin lokasi", number).complete();
            return number;
        }
    }

    private void readInTheDossier(Page head, String number) {
        head.navigate(site() + "/kantor/berkas/" + number);
        assertThat(head.locator("body")).containsText("Catatan parkir");
        assertThat(head.locator("body")).containsText("Lewat pintu barat");
        assertThat(head.locator("body")).containsText("Minta izin lokasi");
        assertThat(head.locator("body")).containsText("versi");
    }

    private void back(Page page, Page head, String release) {
        page.navigate(site() + "/bengkel/rilis/" + release);
        page.locator("button")
                .filter(new FilterOptions().setHasText("Kembali ke keadaan sebelum rilis " + release))
                .click();
        page.waitForURL("**/bengkel/draf/*");
        approve(head, page.url());
        assertThat(head.locator("body")).containsText("Jumlah: 6 → 5");
        assertThat(engine.getDecisionService()
                        .evaluateDecisionTableByKey("serviceLimits")
                        .variables(Map.of("service", "NORMATIF"))
                        .evaluate()
                        .getSingleResult()
                        .getEntryMap()
                        .values())
                .map(String::valueOf)
                .contains("5");
    }

    private void take(Page page, String draft, String file) {
        page.navigate(draft);
        page.selectOption("#tambah", file);
        button(page, "Tambahkan").click();
        page.waitForURL("**/editor?nama=" + file);
    }

    private static void save(Page page) {
        page.locator("[data-part=save]:enabled").click();
        assertThat(page.locator("[data-part=told]"))
                .containsText(
                        "Tersimpan di draf. Pemeriksaan tidak menemukan masalah.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    private static Locator field(Page page, String name) {
        return page.locator("[data-field='%s']".formatted(name));
    }

    private static Locator button(Page page, String words) {
        return page.locator("button:text-is(\"%s\")".formatted(words));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
