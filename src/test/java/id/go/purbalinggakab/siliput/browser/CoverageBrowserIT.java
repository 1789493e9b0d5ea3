package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One letter through all seven steps with one revision, every person in Tasklist, the browser's zone being New York. */
@DeskTest
class CoverageBrowserIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @LocalServerPort
    int port;

    @Value("${siliput.mail.outbox}")
    private Path outbox;

    @Autowired
    Register register;

    @TempDir
    Path files;

    @Test
    void aLetterGoesThroughAllSevenSteps() throws IOException {
        enterLetter();
        var number = onlyCase().number();
        assertThat(onlyCase().letter().eventStart())
                .isEqualTo(tomorrowAtNine().atZone(WIB).toInstant());

        try (var desk = login("agendaris")) {
            desk.open("Verifikasi surat").screenshot("02-verifikasi").complete();
        }
        try (var desk = login("kepala")) {
            desk.open("Disposisi surat")
                    .fill("dispositionNote", "Kawal sampai terbit")
                    .screenshot("03-disposisi")
                    .complete();
        }
        try (var desk = login("kabid")) {
            desk.open("Kaji permohonan").tickByText("Budi Santoso").tickByText("Siti Rahmawati");
            desk.fill("direction", "Foto pejabat dan kader")
                    .screenshot("04-kaji")
                    .complete();
        }
        try (var desk = login("budi")) {
            desk.open("Laksanakan liputan")
                    .fill("earlyEndReason", "Acara dimajukan panitia")
                    .screenshot("05-liputan")
                    .complete();
        }
        writeRelease("siti", "Purbalingga Cegah Stuntin", "06-tulis");
        try (var desk = login("fungsional")) {
            desk.open("Periksa rilis berita")
                    .choose("reviewDecision", "REVISE")
                    .fill("reviewRemark", "Perbaiki ejaan judul")
                    .screenshot("07-revisi")
                    .complete();
        }
        try (var desk = login("siti")) {
            desk.open("Tulis rilis berita").fill("releaseTitle", "Purbalingga Cegah Stunting");
            tickChecklist(desk);
            desk.screenshot("08-perbaikan").complete();
        }
        try (var desk = login("kabid")) {
            desk.open("Periksa rilis berita")
                    .choose("reviewDecision", "APPROVED")
                    .tick("checklistConfirmed");
            desk.form().getByText("Pratinjau tiap saluran").click();
            assertThat(desk.form()
                            .locator("section[aria-label='Pratinjau X (Twitter)']")
                            .textContent())
                    .contains("Bersama mencegah stunting", "disunting penulis");
            desk.choose("publishMode", "EMBARGO")
                    .fill("publishAt", input(tomorrowAtNine()))
                    .fill("holdReason", "Menunggu pengumuman Bupati");
            assertThat(desk.form()
                            .locator("section[aria-label='Pratinjau Surel wartawan']")
                            .textContent())
                    .contains("EMBARGO sampai");
            desk.screenshot("09-setuju");
            narrow(desk, "09-setuju");
            desk.complete();
        }
        try (var desk = login("kepala")) {
            desk.open("Rilis diembargo")
                    .choose("holdDecision", "PUBLISH")
                    .fill("holdRemark", "Pengumuman sudah disampaikan")
                    .screenshot("09-embargo");
            narrow(desk, "09-embargo");
            desk.complete();
        }
        share();

        await().atMost(Duration.ofSeconds(60)).until(() -> status(number) == CaseStatus.DIPUBLIKASIKAN);
        readTheNews();
        assertThat(outbox).isDirectoryContaining("glob:**.eml");
        review(number);
    }

    private void enterLetter() throws IOException {
        var letter = files.resolve("surat.pdf");
        Files.write(letter, SamplePdf.stream().readAllBytes());
        try (var desk = login("agendaris")) {
            desk.screenshot("00-tasklist");
            desk.startProcess("Liputan kegiatan");
            desk.start();
            desk.page().getByText("wajib").first().waitFor();
            desk.screenshot("01-surat-kosong");
            desk.upload(letter);
            photographLetter(desk);
            desk.fill("senderInstitution", "Dinas Kesehatan Kabupaten Purbalingga")
                    .fill("letterNumber", "400.7/1523/2026")
                    .fill("subject", "Permohonan Liputan <script>alert(1)</script>")
                    .fill("eventTitle", "Pencanangan Gerakan Cegah Stunting")
                    .fill("eventPlace", "Pendopo Dipokusumo")
                    .fill("eventStart", input(tomorrowAtNine()))
                    .fill("eventEnd", input(tomorrowAtNine().plusHours(2)))
                    .tick("letterSigned")
                    .tick("letterStamped")
                    .fill("contactName", "Ibu Rahayu")
                    .fill("contactEmail", "rahayu@example.go.id")
                    .screenshot("01-surat");
            desk.page().context().setOffline(true);
            desk.start();
            desk.page()
                    .locator(".si-summary")
                    .getByText("Belum terkirim: server tidak terjangkau")
                    .waitFor();
            desk.page().context().setOffline(false);
            desk.start();
            desk.page().locator(".si-receipt .si-number").waitFor();
            desk.screenshot("01-tanda-terima");
        }
    }

    /** The photographs take the place of the file; the second is moved to the front. */
    private void photographLetter(Desk desk) throws IOException {
        var front = Files.write(files.resolve("depan.jpg"), SamplePhoto.jpeg());
        var back = Files.write(files.resolve("belakang.jpg"), SamplePhoto.jpeg());
        desk.form().getByText("surat.pdf").first().waitFor();
        desk.form().locator("input[type=file]").first().setInputFiles(new Path[] {back, front});
        desk.form().getByText("2 foto menjadi satu surat").waitFor();
        desk.form().getByLabel("Naikkan halaman 2").click();
        desk.form().getByText("depan (2 halaman).pdf").waitFor();
        assertThat(desk.form().locator("ol.pages a").allInnerTexts()).containsExactly("depan.jpg", "belakang.jpg");
        desk.screenshot("01-surat-foto");
    }

    private void writeRelease(String user, String title, String picture) throws IOException {
        var photo = files.resolve("pendopo.jpg");
        Files.write(photo, SamplePhoto.jpeg());
        try (var desk = login(user)) {
            desk.open("Tulis rilis berita")
                    .fill("releaseTitle", title)
                    .fill(
                            "releaseLead",
                            "Pemkab Purbalingga mencanangkan gerakan cegah stunting di Pendopo Dipokusumo.")
                    .fill("releaseBody", "Kegiatan diikuti 200 kader.\n\nBupati membuka acara.");
            desk.form().locator("input[type=file]").first().setInputFiles(photo);
            var row = desk.form().locator(".pictures .picture").first();
            row.locator("input, textarea").nth(0).fill("Bupati membuka acara");
            row.locator("input, textarea").nth(1).fill("Seorang pejabat berdiri di mimbar");
            tickChecklist(desk);
            writeForChannels(desk);
            desk.screenshot(picture);
            narrow(desk, picture);
            desk.complete();
        }
    }

    /** Each channel is prepared from the text above, counted while somebody types, and refused where it is too long. */
    private static void writeForChannels(Desk desk) {
        var x = desk.form().locator("details.channel").filter(new Locator.FilterOptions().setHasText("X (Twitter)"));
        x.locator("summary").click();
        var area = x.locator("textarea");
        assertThat(area.inputValue())
                .isEqualTo("Purbalingga Cegah Stuntin\n\n"
                        + "Pemkab Purbalingga mencanangkan gerakan cegah stunting di Pendopo Dipokusumo.\n\n{tautan}");
        assertThat(x.locator(".channel-field .note").textContent()).isEqualTo("129 dari 280 huruf");
        area.fill("日".repeat(141));
        assertThat(x.locator(".channel-field .clash").textContent()).contains("kelebihan 2 huruf");
        area.fill("Bersama mencegah stunting 👍 {tautan}");
        assertThat(x.locator(".channel-field .note").textContent()).isEqualTo("52 dari 280 huruf");
        assertThat(x.locator(".channel-body").textContent()).contains("Bersama mencegah stunting");
        var mail =
                desk.form().locator("details.channel").filter(new Locator.FilterOptions().setHasText("Surel wartawan"));
        mail.locator("summary").click();
        assertThat(mail.locator("input").inputValue()).isEqualTo("Rilis: Purbalingga Cegah Stuntin");
    }

    private static void narrow(Desk desk, String name) {
        var page = desk.page();
        page.setViewportSize(360, 780);
        assertThat((int) page.evaluate("() => document.querySelector('form.siliput').scrollWidth"
                        + " - document.querySelector('form.siliput').clientWidth"))
                .as("wider than a telephone")
                .isLessThanOrEqualTo(0);
        desk.form().locator(".channels, .channel-grid").first().scrollIntoViewIfNeeded();
        desk.screenshot(name + "-telepon");
        page.setViewportSize(1400, 950);
    }

    private static void tickChecklist(Desk desk) {
        var boxes = desk.form().locator("[aria-label='Pemeriksaan penulis'] input");
        for (int i = 0; i < boxes.count(); i++) {
            boxes.nth(i).check();
        }
    }

    private void share() {
        try (var desk = login("budi")) {
            desk.open("Bagikan ke media sosial");
            assertThat(desk.page().locator(".task-card .instance-link").isVisible())
                    .as("the way to Cockpit, which turns staff away")
                    .isFalse();
            var instagram = desk.form().locator("section.social[aria-label=Instagram]");
            for (var wrong : List.of("http://www.instagram.com/p/Cabc123/", "https://x.com/a/status/1")) {
                instagram.locator("input[type=url]").fill(wrong);
                desk.press();
                instagram.locator("label:has(input[type=url]) .si-problem").waitFor();
                assertThat(desk.form().locator(".has-problem input").count())
                        .as("only the wrong field is marked")
                        .isOne();
            }
            instagram.locator("input[type=url]").fill("https://www.instagram.com/p/Cabc123/");
            desk.screenshot("10-media-sosial").complete();
        }
    }

    private void readTheNews() {
        try (var context = Chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(site() + "/berita");
            page.getByText("Purbalingga Cegah Stunting").first().click();
            assertThat(page.locator("article h1").textContent()).isEqualTo("Purbalingga Cegah Stunting");
            assertThat(page.locator("article img").getAttribute("alt")).isEqualTo("Seorang pejabat berdiri di mimbar");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/11-berita.png"))
                    .setFullPage(true));
        }
    }

    private void review(String number) {
        try (var desk = login("auditor")) {
            desk.page().navigate(site() + "/camunda/app/cockpit/default/#/processes");
            desk.page().getByText("Liputan kegiatan").first().click();
            desk.page().getByText(number).first().waitFor();
            desk.screenshot("12-cockpit");
        }
    }

    private Desk login(String user) {
        return new Desk(site(), user);
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    private CaseSummary onlyCase() {
        return register.latest(100).stream()
                .filter(found -> found.number().startsWith("LIP-"))
                .findFirst()
                .orElseThrow();
    }

    private CaseStatus status(String number) {
        return register.find(number).orElseThrow().status();
    }

    private static LocalDateTime tomorrowAtNine() {
        return LocalDateTime.now(WIB)
                .plusDays(1)
                .withHour(9)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
    }

    private static String input(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
