package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import id.go.purbalinggakab.siliput.evidence.DossierCheck;
import id.go.purbalinggakab.siliput.history.process.StepFigures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor finds a finished case in Cockpit, reads its way, takes its dossier along and checks it offline. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:history;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=false",
            "camunda.bpm.job-execution.max-wait=1000",
            "siliput.demo=true",
            "siliput.demo-cases=true",
            "siliput.archive.folder=target/history-data/archive",
            "siliput.mail.outbox=target/history-data/outbox",
            "siliput.publishing.folder=target/history-data/public"
        })
class HistoryBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StepFigures figures;

    @Autowired
    ProcessEngine engine;

    @TempDir
    Path files;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void fromCockpitToACheckedDossier() {
        var number = finished();
        try (var desk = desk("auditor", 1440, 900)) {
            var page = listened(desk.page());
            page.navigate(site() + "/camunda/app/cockpit/default/#/processes");
            page.getByText("Liputan kegiatan").first().click();
            page.locator("a, .nav-tabs li")
                    .getByText("Riwayat proses")
                    .locator("visible=true")
                    .first()
                    .click();
            page.locator(".si-cases").waitFor();
            desk.screenshot("20-riwayat-proses-tab");
            page.locator(".si-filters [name=cari]").fill(number);
            page.locator(".si-filters [name=keadaan]").selectOption("BERAKHIR");
            page.locator(".si-main").first().click();
            page.locator(".si-cases tbody tr >> nth=0").getByText(number).click();
            page.locator(".si-paper .djs-shape.si-walked").first().waitFor();
            desk.screenshot("21-riwayat-kasus-cockpit");
            assertThat(page.url()).contains("#/riwayat/" + number);
            page.reload();
            page.locator(".si-paper .djs-shape.si-walked[data-element-id=giveDisposition]")
                    .waitFor();
            assertThat(page.locator(".djs-connection.si-walked[data-element-id=" + revision() + "]")
                            .count())
                    .isZero();
            assertThat(page.locator(".djs-shape.si-walked[data-element-id=closeUncovered]")
                            .count())
                    .isZero();
            assertThat(page.locator("#si-linimasa").textContent()).contains("Disposisi surat", "lama ");
            page.getByText("Warnai menurut lama").click();
            page.locator(".djs-shape.si-heat-5").first().waitFor();
            var dossier = download(page, number);
            assertThat(check(dossier)).startsWith("0 ");
            alter(number);
            page.reload();
            page.locator(".si-paper .djs-shape.si-walked").first().waitFor();
            assertThat(page.locator("#si-linimasa").isVisible()).isTrue();
            assertThat(page.locator(".si-error").textContent()).contains("TIDAK utuh");
            assertThat(check(download(page, number))).startsWith("1 ").contains("DATA:assessment");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void leadersReadTheSameOnPagesWithAddresses() {
        var number = finished();
        try (var desk = desk("kepala", 1440, 900)) {
            var page = listened(desk.page());
            page.navigate(site() + "/kantor/riwayat?cari=LIP-&urut=NOMOR&naik=true");
            page.locator(".si-cases").waitFor();
            desk.screenshot("22-riwayat-kepala");
            page.navigate(site() + "/kantor/riwayat/" + number);
            page.locator(".si-paper .djs-shape.si-walked").first().waitFor();
            desk.screenshot("23-riwayat-kasus");
            assertThat(page.getByText("Simpan catatan").count()).isZero();
        }
        try (var desk = desk("auditor", 390, 800)) {
            var page = listened(desk.page());
            page.navigate(site() + "/kantor/riwayat");
            page.locator(".si-cases").waitFor();
            desk.screenshot("24-riwayat-ponsel");
            page.navigate(site() + "/kantor/riwayat/" + number);
            page.locator(".si-paper .djs-shape.si-walked").first().waitFor();
            page.locator("#si-catatan textarea").fill("Jalur sesuai SOP");
            page.locator("#si-catatan .si-main").click();
            page.locator(".si-notes").getByText("Jalur sesuai SOP").waitFor();
            desk.screenshot("25-riwayat-kasus-ponsel");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aNumberOfTheReportLeadsToItsCase() {
        finished();
        for (var screen : List.of(new int[] {1280, 900}, new int[] {360, 740})) {
            try (var desk = desk("auditor", screen[0], screen[1])) {
                var page = listened(desk.page());
                page.navigate(site() + "/laporan");
                var load = page.locator("section[aria-labelledby=beban]");
                load.scrollIntoViewIfNeeded();
                page.waitForFunction("() => [...document.querySelectorAll('section[aria-labelledby=beban] img')]"
                        + ".every(one => one.complete && one.naturalWidth > 0)");
                desk.screenshot("26-laporan-" + screen[0]);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("nothing wider than the screen")
                        .isTrue();
                if (screen[0] > 1000) {
                    assertThat((Boolean) page.evaluate("[...document.querySelectorAll('.scroll')]"
                                    + ".every(one => one.scrollWidth <= one.clientWidth)"))
                            .as("no column is cut off")
                            .isTrue();
                }
                load.locator("td a").first().click();
                page.getByText("tugas").first().waitFor();
                desk.screenshot("27-laporan-perkara-" + screen[0]);
                page.locator("main td a").first().click();
                page.getByText("Berkas perkara").first().waitFor();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRunningCaseHasItsHistoryInCockpitsOwnPage() {
        try (var desk = desk("auditor", 1440, 900)) {
            var page = listened(desk.page());
            var instance = jdbc.sql("select process_instance_id from register_case where status = 'DIJADWALKAN'")
                    .query(String.class)
                    .list()
                    .get(0);
            page.navigate(site() + "/camunda/app/cockpit/default/#/process-instance/" + instance);
            page.reload();
            page.locator("a, .nav-tabs li")
                    .getByText("Riwayat kasus")
                    .locator("visible=true")
                    .first()
                    .click();
            page.locator(".si-paper .djs-shape.si-here").first().waitFor();
            desk.screenshot("26-riwayat-berjalan");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theHeatMapShowsAPeriodAndComparesTwo() {
        finished();
        figures.catchUp(Instant.now());
        try (var desk = desk("sekretaris", 1440, 900)) {
            var page = listened(desk.page());
            page.navigate(site() + "/kantor/riwayat/peta-panas");
            page.locator(".si-figures tbody tr").first().waitFor();
            page.locator("[name=banding]").fill("2000-01-01");
            page.locator("[name=bandingSampai]").fill("2000-12-31");
            page.locator(".si-main").click();
            page.locator(".si-figures th >> nth=8").waitFor();
            page.locator("[name=warna]").selectOption("count");
            page.locator(".djs-shape.si-heat-5").first().waitFor();
            desk.screenshot("27-peta-panas");
        }
        try (var desk = desk("auditor", 1440, 900)) {
            var page = listened(desk.page());
            page.navigate(site() + "/camunda/app/cockpit/default/#/processes");
            page.getByText("Liputan kegiatan").first().click();
            page.getByText("Peta panas").locator("visible=true").first().click();
            page.locator(".si-figures tbody tr").first().waitFor();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoChangedADiagramAndWhatOfIt() throws IOException {
        var diagram = Files.readString(Path.of("processes", "changeSchedule.bpmn"));
        var name = "processes/changeSchedule.bpmn";
        engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .name(name)
                    .addString(
                            name, diagram.replaceFirst("name=\"Terapkan[^\"]*\"", "name=\"Terapkan perubahan acara\""))
                    .deploy();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        try (var desk = desk("auditor", 1440, 900)) {
            var page = listened(desk.page());
            page.navigate(site() + "/camunda/app/cockpit/default/#/jejak-administrasi");
            page.reload();
            page.locator("#si-versi").getByText("Lihat bedanya").first().click();
            page.locator(".djs-shape.si-changed").first().waitFor();
            assertThat(page.locator("#si-versi").textContent()).contains("Terapkan perubahan acara");
            page.navigate(site() + "/kantor/riwayat/administrasi");
            page.locator("#si-versi").getByText("Lihat bedanya").first().click();
            page.locator(".djs-shape.si-changed").first().waitFor();
            desk.screenshot("28-jejak-administrasi");
        }
        assertThat(complaints).isEmpty();
    }

    /** The arrow back to writing, which a release approved at once does not take. */
    private String revision() {
        return Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"[^>]*targetRef=\"writeRelease\"[^>]*>")
                .matcher(coverage())
                .results()
                .filter(flow -> flow.group().contains("Revisi"))
                .map(flow -> flow.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String coverage() {
        try {
            return Files.readString(Path.of("processes", "coverage.bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String finished() {
        await().atMost(Duration.ofSeconds(90)).until(() -> !ended().isEmpty());
        return ended().get(0);
    }

    private List<String> ended() {
        return jdbc.sql("select r.case_number from register_case r join act_hi_procinst h on h.proc_inst_id_ ="
                        + " r.process_instance_id where h.end_time_ is not null and r.status = 'SELESAI'"
                        + " and r.case_number like 'LIP%' order by r.case_number")
                .query(String.class)
                .list();
    }

    private void alter(String number) {
        var changed = jdbc.sql("update act_hi_varinst set text_ = 'DECLINED' where name_ = 'assessment'"
                        + " and proc_inst_id_ = (select process_instance_id from register_case where case_number = ?)")
                .param(number)
                .update();
        assertThat(changed).isPositive();
    }

    private Path download(Page page, String number) {
        var download = page.waitForDownload(
                () -> page.getByText("Unduh dosir (JSON)").first().click());
        var file = files.resolve(number + "-" + System.nanoTime() + ".json");
        download.saveAs(file);
        return file;
    }

    private static String check(Path dossier) {
        var printed = new ByteArrayOutputStream();
        var code = DossierCheck.run(
                new String[] {dossier.toString()}, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    /** What the browser blocks or a script throws would be a hole in the page or in the content security policy. */
    private Page listened(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private Desk desk(String user, int width, int height) {
        return new Desk(OfficeComputer.ELSEWHERE, site(), user, page -> page.setViewportSize(width, height));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
