package id.go.purbalinggakab.siliput.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.FilePayload;
import id.go.purbalinggakab.siliput.history.process.StepFigures;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures of docs/panduan from the running application with its example cases. Not part of the gate:
 * {@code ./mvnw test-compile failsafe:integration-test -Dit.test=GuideScreenshots} after a change that people see.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=false",
            "siliput.demo=true",
            "siliput.demo-cases=true",
            "siliput.archive.folder=target/guide-data/archive",
            "siliput.mail.outbox=target/guide-data/outbox",
            "siliput.publishing.folder=target/guide-data/public"
        })
class GuideScreenshots {

    private static final Path FOLDER = Path.of("docs/panduan/gambar");
    private static final int WIDTH = 1200;
    private static final int PAGE = 760;
    private static final int FORM = 1500;

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    StepFigures figures;

    @TempDir
    Path files;

    @Test
    void ofTheDesk() throws IOException {
        try (var context = context(WIDTH, 620)) {
            var page = context.newPage();
            page.navigate(site() + "/masuk");
            page.locator("main").screenshot(to("masuk"));
        }
        try (var desk = desk("agendaris", PAGE)) {
            desk.page().locator(".start-process-action a").click();
            desk.page().locator(".modal-body").getByText("Liputan kegiatan").waitFor();
            desk.page().locator(".modal-content").screenshot(to("mulai-proses"));
            desk.page()
                    .locator(".modal-footer .btn-link, .modal-footer .btn-default")
                    .first()
                    .click();
        }
        try (var desk = desk("agendaris", FORM)) {
            desk.startProcess("Liputan kegiatan").start();
            desk.page().getByText("wajib").first().waitFor();
            desk.form().locator(".si-summary").waitFor();
            clip(desk.page(), desk.page().locator(".modal-content"), 520, "isian-kurang");
        }
        enterLetter();
        try (var desk = desk("agendaris", FORM)) {
            form(desk.open("Verifikasi surat"), "verifikasi");
        }
        sessionEnds();
    }

    private void enterLetter() throws IOException {
        var letter = files.resolve("surat.pdf");
        Files.write(letter, SamplePdf.stream().readAllBytes());
        var day = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(2);
        try (var desk = desk("agendaris", FORM)) {
            desk.startProcess("Liputan kegiatan");
            desk.form().locator("xpath=self::*[@data-ready]").waitFor();
            desk.upload(letter)
                    .fill("senderInstitution", "Dinas Lingkungan Hidup Kabupaten Purbalingga")
                    .fill("letterNumber", "660.1/245/" + day.getYear())
                    .fill("subject", "Permohonan liputan aksi bersih sungai")
                    .fill("eventTitle", "Aksi Bersih Sungai Klawing")
                    .fill("eventPlace", "Taman Usman Janatin")
                    .fill("eventStart", day + "T08:00")
                    .fill("eventEnd", day + "T10:00")
                    .tick("letterSigned")
                    .tick("letterStamped")
                    .fill("contactName", "Ibu Rahayu")
                    .fill("contactPhone", "0812 0000 1111");
            desk.page().locator(".modal-content").screenshot(to("catat-surat"));
            desk.start();
            desk.page().locator(".si-receipt .si-number").waitFor();
            desk.page().locator(".si-receipt").screenshot(to("tanda-terima"));
        }
    }

    private void sessionEnds() {
        try (var desk = desk("pejabat", PAGE)) {
            desk.startProcess("Pengaduan, saran, dan apresiasi")
                    .fill("text", "Tautan berita tidak dapat dibuka dari telepon.");
            desk.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            desk.page().locator("dialog.si-session").waitFor();
            desk.page().screenshot(pageTo("sesi-berakhir"));
        }
    }

    @Test
    void ofTheCoverage() {
        try (var desk = desk("kabid", PAGE)) {
            tasks(desk).getByText("Kaji permohonan").first().click();
            desk.form().locator(".si-number").waitFor();
            desk.page().getByText("Ambil tugas ini").waitFor();
            desk.page().screenshot(pageTo("tasklist"));
            clip(
                    desk.page(),
                    desk.page().locator(".column-right, .task-details").first(),
                    420,
                    "tugas-belum-diambil");
        }
        try (var desk = desk("kepala", FORM)) {
            desk.open("Disposisi surat")
                    .tickByText("Liput dan publikasikan")
                    .fill("dispositionNote", "Kawal sampai terbit");
            form(desk, "disposisi");
        }
        try (var desk = desk("kabid", FORM)) {
            desk.open("Kaji permohonan").tickByText("Budi Santoso").tickByText("Siti Rahmawati");
            form(desk.fill("direction", "Tonjolkan manfaat bagi petani; wawancara ketua kelompok tani."), "kaji");
        }
        try (var desk = new Desk(OfficeComputer.JAKARTA, site(), "andi", page -> page.setViewportSize(390, 844))) {
            tasks(desk).getByText("Laksanakan liputan").first().click();
            desk.page().getByText("Cukup satu tekan di lapangan").waitFor();
            desk.page().screenshot(pageTo("lapangan"));
        }
        try (var desk = desk("budi", FORM)) {
            desk.open("Tulis rilis berita")
                    .fill("releaseTitle", "Bantuan Pangan untuk 240 Keluarga di Bancar")
                    .fill(
                            "releaseLead",
                            "Dinas Sosial Kabupaten Purbalingga menyalurkan bantuan pangan kepada 240 keluarga di Kelurahan Bancar.")
                    .fill(
                            "releaseBody",
                            "Penyaluran dipusatkan di balai kelurahan.\n\nSetiap keluarga menerima 10 kilogram beras.");
            form(desk, "tulis-rilis");
        }
        try (var desk = desk("kabid", FORM)) {
            form(desk.open("Periksa rilis berita").choose("reviewDecision", "APPROVED"), "periksa-rilis");
        }
        try (var desk = desk("budi", FORM)) {
            form(desk.open("Bagikan ke media sosial"), "media-sosial");
        }
    }

    @Test
    void ofTheComplaints() {
        try (var desk = desk("pejabat", FORM)) {
            desk.startProcess("Pengaduan, saran, dan apresiasi")
                    .fill("text", "Foto pada berita panen raya keliru: itu bukan Desa Kalimanah Wetan.")
                    .choose("mode", "NAMED")
                    .fill("name", "Bapak Slamet")
                    .fill("phone", "0812 0000 2222");
            desk.page().locator(".modal-content").screenshot(to("aduan-catat"));
        }
        try (var desk = desk("pejabat", FORM)) {
            desk.open("Periksa dan golongkan aduan")
                    .form()
                    .locator("input[value=RINGAN]")
                    .check();
            form(desk.fill("classificationReason", "Dapat dijawab seketika."), "aduan-golongkan");
        }
        try (var desk = desk("tim", FORM)) {
            form(desk.open("Tangani dan jawab aduan"), "aduan-jawab");
        }
        try (var desk = desk("tim", FORM)) {
            desk.open("Sampaikan jawaban").fill("deliveryProof", "Pesan bercentang dua, dibalas \"terima kasih\".");
            form(desk, "aduan-sampaikan");
        }
        try (var desk = desk("pejabat", PAGE)) {
            desk.startProcess("Ubah aduan").choose("change", "RECLASSIFY");
            desk.page().locator(".modal-content").screenshot(to("aduan-ubah"));
        }
    }

    private void workshop(Page page) throws IOException {
        page.navigate(site() + "/bengkel/contoh");
        page.locator("section[aria-labelledby=equipmentLoan]").screenshot(to("contoh-proses"));
        page.navigate(site() + "/bengkel");
        page.locator("main").screenshot(to("bengkel"));
        page.fill("#judul", "Jawaban surat enam jam");
        page.getByText("Buat draf").click();
        var table = Files.readString(Path.of("processes/serviceLimits.dmn"))
                .replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$16");
        page.setInputFiles(
                "#unggah", new FilePayload("serviceLimits.dmn", "text/xml", table.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Unggah ke draf").click();
        page.getByText("Tidak ada masalah.").waitFor();
        page.locator("main").screenshot(to("bengkel-draf"));
        page.getByText("Buang draf ini").click();
        page.getByText("Ya, buang draf ini").click();
    }

    @Test
    void ofTheAdministration() throws IOException {
        try (var desk = desk("admin", PAGE)) {
            var page = desk.page();
            office(page, "/beranda", "beranda-administrator");
            page.navigate(site() + "/kantor/muat-ulang");
            page.getByText("Muat ulang sekarang").click();
            page.getByText("Tidak berubah.").first().waitFor();
            page.locator("main").screenshot(to("muat-ulang"));
            workshop(page);
            page.navigate(site() + "/kantor/kalender");
            page.screenshot(pageTo("kalender"));
            page.locator("#tambah summary").click();
            page.fill("#tanggal", "2027-06-09");
            page.fill("#nama", "Pemilihan kepala desa serentak");
            page.locator("#tambah button").click();
            page.getByText("Belum ada yang disimpan").waitFor();
            page.locator("main").screenshot(to("kalender-periksa"));
            webapp(page, "admin", "/users", "Tambah pengguna", "admin-pengguna");
            webapp(page, "admin", "/users/kabid?tab=groups", "Tambahkan ke kelompok", "admin-kelompok");
            webapp(page, "cockpit", "/processes", "Liputan kegiatan", "cockpit-proses");
            go(page, "cockpit", "/decisions", "Batas waktu layanan");
            page.getByText("Batas waktu layanan").first().click();
            page.getByText("Angka mana")
                    .or(page.locator(".dmn-decision-table-container, .tjs-container"))
                    .first()
                    .waitFor();
            settled(page).screenshot(pageTo("batas-waktu"));
        }
    }

    @Test
    void ofTheAudit() {
        try (var desk = desk("auditor", PAGE)) {
            var page = desk.page();
            office(page, "/beranda", "beranda-auditor");
            webapp(page, "cockpit", "/processes", "Liputan kegiatan", "auditor-proses");
            page.getByText("Liputan kegiatan").first().click();
            page.locator("a[href*='#/process-instance/']").first().waitFor();
            settled(page).screenshot(pageTo("auditor-diagram"));
            page.locator("a[href*='#/process-instance/']").first().click();
            page.getByText("Variabel").first().waitFor();
            settled(page).screenshot(pageTo("auditor-perkara"));
        }
        history();
        var code = register.latest(50).stream()
                .filter(found -> found.number().startsWith("LIP-"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .trackingCode();
        try (var context = context(WIDTH, PAGE)) {
            var page = context.newPage();
            page.navigate(site() + "/lacak");
            page.locator("main input").first().fill(code);
            page.locator("main button").first().click();
            page.getByText("LIP-").first().waitFor();
            page.screenshot(pageTo("lacak"));
        }
    }

    private void history() {
        var number = register.latest(50).stream()
                .filter(found -> found.status() == CaseStatus.SELESAI)
                .map(CaseSummary::number)
                .findFirst()
                .orElseThrow();
        figures.catchUp(Instant.now());
        try (var desk = desk("auditor", PAGE)) {
            var page = desk.page();
            page.navigate(site() + "/kantor/riwayat");
            page.locator(".si-cases").waitFor();
            page.screenshot(pageTo("riwayat-proses"));
            page.navigate(site() + "/kantor/riwayat/" + number);
            page.locator(".si-paper .djs-shape.si-walked").first().waitFor();
            page.screenshot(pageTo("riwayat-kasus"));
            page.navigate(site() + "/kantor/riwayat/peta-panas");
            page.locator("[name=warna]").selectOption("count");
            page.locator(".djs-shape.si-heat-5").first().waitFor();
            page.screenshot(pageTo("peta-panas"));
        }
    }

    private static Locator tasks(Desk desk) {
        desk.page().locator(".task-filters").getByText("Tugas kelompok saya").click();
        return desk.page().locator(".tasks-list .task h4");
    }

    private void office(Page page, String path, String name) {
        page.navigate(site() + path);
        page.locator("main").screenshot(to(name));
    }

    private void webapp(Page page, String app, String place, String text, String name) {
        go(page, app, place, text);
        settled(page).screenshot(pageTo(name));
    }

    private void go(Page page, String app, String place, String text) {
        page.navigate(site() + "/camunda/app/" + app + "/default/#" + place);
        page.reload();
        page.getByText(text).locator("visible=true").first().waitFor();
    }

    private static Page settled(Page page) {
        page.waitForCondition(
                () -> page.locator(".animate-spin >> visible=true").count() == 0);
        return page;
    }

    private static void form(Desk desk, String name) {
        desk.form().screenshot(to(name));
    }

    private static void clip(Page page, Locator what, int height, String name) {
        var box = what.boundingBox();
        page.screenshot(pageTo(name).setClip(new Clip(box.x, box.y, box.width, Math.min(box.height, height))));
    }

    private static Locator.ScreenshotOptions to(String name) {
        return new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png"));
    }

    private static Page.ScreenshotOptions pageTo(String name) {
        return new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png"));
    }

    private Desk desk(String user, int height) {
        return new Desk(OfficeComputer.JAKARTA, site(), user, page -> page.setViewportSize(WIDTH, height));
    }

    private static BrowserContext context(int width, int height) {
        return Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("id-ID")
                        .setTimezoneId("Asia/Jakarta")
                        .setViewportSize(width, height));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
