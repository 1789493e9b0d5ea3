package id.go.purbalinggakab.siliput.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A telephone complaint from the first word to the delivered and rated answer, in Tasklist, the browser's zone being New York. */
@DeskTest
class ComplaintBrowserIT {

    private static final String PROCESS = "Pengaduan, saran, dan apresiasi";
    private static final String WORDS = "Tautan berita di Instagram tidak dapat dibuka.";

    private static final String TYPE_499_SLIPS =
            """
            form => {
              const add = [...form.querySelectorAll('button')].find(one => one.textContent.startsWith('Tambah lembar'));
              for (let slip = 1; slip < 500; slip += 1) {
                add.click();
                document.activeElement.value = `Lembar ${slip}`;
                document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
              }
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Register register;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private final List<String> sentToTheEngine = new CopyOnWriteArrayList<>();

    @Test
    void aTelephoneComplaintIsAnsweredDeliveredAndRated() {
        try (var desk = login("pejabat")) {
            desk.startProcess(PROCESS).fill("text", WORDS).choose("mode", "NAMED");
            desk.fill("name", "Ibu Rahayu").fill("phone", "0812000111").screenshot("aduan-01-telepon");
            desk.start();
            desk.page().locator("dialog .si-number").waitFor();
            desk.screenshot("aduan-02-nomor");
        }
        var number = newest().number();
        try (var desk = login("pejabat")) {
            desk.open("Periksa dan golongkan aduan", number);
            desk.page().getByPlaceholder("Alasan membuka identitas").fill("Menghubungi kembali");
            desk.page().getByText("Lihat identitas").click();
            desk.form().getByText("0812000111").waitFor();
            desk.form().locator("input[value=RINGAN]").check();
            desk.fill("classificationReason", "Dapat dijawab seketika.")
                    .screenshot("aduan-03-golongkan")
                    .complete();
        }
        String rating;
        try (var desk = login("tim")) {
            desk.open("Tangani dan jawab aduan", number)
                    .fill("answer", "Tautannya sudah kami perbaiki. Terima kasih.")
                    .screenshot("aduan-04-jawab")
                    .complete();
            desk.open("Sampaikan jawaban", number);
            desk.form().getByText("Kirim lewat WhatsApp").click();
            assertThat(desk.form().getByText("Buka WhatsApp").getAttribute("href"))
                    .startsWith("https://wa.me/62812000111?text=")
                    .contains("nilai");
            desk.fill("deliveryProof", "Dijelaskan lewat telepon, diterima dengan baik.")
                    .screenshot("aduan-05-sampaikan");
            rating = desk.form()
                    .getByText("Nilai jawaban kami")
                    .textContent()
                    .replaceAll("(?s).*(/nilai/[0-9a-f]{32}).*", "$1");
            desk.complete();
        }
        assertThat(register.find(number).orElseThrow().status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(sentToTheEngine)
                .isNotEmpty()
                .noneMatch(body -> body.contains("Instagram")
                        || body.contains("Rahayu")
                        || body.contains("perbaiki")
                        || body.contains("diterima dengan baik"));
        rate(rating, number);
        objects(register.find(number).map(CaseSummary::trackingCode).orElseThrow(), number);
    }

    /** At home, on a telephone, without a login. */
    private void rate(String link, String number) {
        try (var context = telephone()) {
            var page = context.newPage();
            page.navigate(site() + link);
            page.getByText("Sangat baik").click();
            page.locator("#catatan").fill("Cepat dan jelas.");
            picture(page, "aduan-08-nilai-360");
            page.getByText("Kirim penilaian").click();
            page.getByText("Terima kasih. Penilaian Anda").waitFor();
            picture(page, "aduan-09-dinilai-360");
        }
        assertThat(jdbc.sql("select stars from complaint_rating where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .list())
                .containsExactly(4);
    }

    private void objects(String code, String number) {
        try (var context = telephone()) {
            var page = context.newPage();
            page.navigate(site() + "/lacak");
            page.locator("#kode").fill(code);
            picture(page, "aduan-10-lacak-360");
            page.locator("main button").click();
            page.getByText("Sudah dijawab.").waitFor();
            assertThat(page.content()).doesNotContain("Rahayu").doesNotContain("kami perbaiki");
            picture(page, "aduan-11-lacak-360");
            page.locator("#nomor").fill(number);
            page.getByText("Baca jawaban").click();
            page.getByText("Tautannya sudah kami perbaiki").waitFor();
            picture(page, "aduan-12-jawaban-360");
            page.setViewportSize(1400, 950);
            picture(page, "aduan-12-jawaban-1400");
            page.setViewportSize(360, 740);
            page.getByText("Minta dibuka kembali").click();
            page.locator("#keterangan").fill("Tautan yang kedua masih rusak.");
            picture(page, "aduan-13-keberatan-360");
            page.getByText("Kirim keberatan").dblclick();
            page.getByText("Permintaan Anda kami terima").waitFor();
            picture(page, "aduan-14-dibuka-kembali-360");
            page.goBack();
            page.navigate(site() + "/lacak/" + code + "/keberatan");
            page.getByText("sudah dibuka kembali").waitFor();
            picture(page, "aduan-15-sudah-360");
        }
        assertThat(register.find(number).orElseThrow().status()).isEqualTo(CaseStatus.ADUAN_DIBUKA_KEMBALI);
        assertThat(papers.ofCase(number))
                .filteredOn(paper -> paper.what().equals("objection"))
                .hasSize(1);
        withdraws(number);
    }

    /** The officer's change form offers a case only for what is possible there. */
    private void withdraws(String number) {
        try (var desk = login("pejabat")) {
            desk.startProcess("Ubah aduan").choose("change", "REOPENED");
            assertThat(desk.form().locator("option[value='" + number + "']").count())
                    .isZero();
            desk.choose("change", "WITHDRAWN");
            desk.form().locator("select[aria-label='Nomor agenda']").selectOption(number);
            desk.fill("reason", "Pengadu menelepon: sudah beres.").screenshot("aduan-16-ubah");
            desk.start();
            desk.form().waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(register.find(number).orElseThrow().status()).isEqualTo(CaseStatus.DITARIK);
    }

    private static BrowserContext telephone() {
        return Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("id-ID")
                        .setTimezoneId("America/New_York")
                        .setViewportSize(360, 740));
    }

    private static void picture(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling at %s", name)
                .isTrue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    @Test
    void oneFormIsEnoughWhileThePersonIsOnTheLine() {
        try (var desk = login("pejabat")) {
            desk.startProcess(PROCESS).fill("text", "Kapan kantor buka?").tick("answeredAtOnce");
            desk.form().locator("input[value=RINGAN]").check();
            desk.fill("answer", "Senin sampai Kamis pukul 07.30 sampai 16.00.")
                    .fill("deliveryProof", "Dijawab di telepon.")
                    .screenshot("aduan-06-langsung");
            desk.start();
            desk.page().locator("dialog .si-number").waitFor();
        }
        assertThat(register.find(newest().number()).orElseThrow().status()).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void aBoxOfThreeSlipsBecomesThreeCases() {
        var before = slips();
        try (var desk = login("pejabat")) {
            desk.startProcess("Buka kotak pengaduan");
            desk.form().getByText("Tambah lembar").waitFor();
            assertThat(desk.form().locator(".slips li").count()).isZero();
            desk.form().getByText("Tambah lembar").click();
            desk.page().keyboard().type("Lembar satu");
            desk.page().keyboard().press("Control+Enter");
            desk.page().keyboard().type("Lembar dua");
            desk.page().keyboard().press("Control+Enter");
            desk.page().keyboard().type("Lembar tiga");
            desk.page().keyboard().press("Control+Enter");
            desk.form().locator("select").selectOption("tim");
            desk.start();
            desk.form().getByText("Lembar 4 masih kosong").waitFor();
            assertThat(desk.form()
                            .locator(".slips li:last-child .has-problem textarea")
                            .count())
                    .isOne();
            assertThat(desk.form().locator(".has-problem :is(input, textarea)").count())
                    .as("only the empty slip is marked")
                    .isOne();
            desk.form().locator(".slips li:last-child button").click();
            desk.screenshot("aduan-07-kotak").start();
            desk.form().waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        await().atMost(Duration.ofSeconds(180)).until(() -> slips() == before + 3);
    }

    /** What was typed survives a closed window; the most slips that may be are typed, kept and sent without waiting. */
    @Test
    void aBoxWithTheMostSlipsStaysUsable() {
        var before = slips();
        try (var desk = login("pejabat")) {
            desk.startProcess("Buka kotak pengaduan");
            desk.form().getByText("Tambah lembar").waitFor();
            desk.form().evaluate(TYPE_499_SLIPS);
            desk.form().locator("select").selectOption("tim");
            var typing = System.nanoTime();
            desk.form().getByText("Tambah lembar").click();
            desk.page().keyboard().type("Lembar 500");
            desk.form().getByText("500 lembar: paling banyak sekali buka").waitFor();
            System.out.printf("slip 500 typed in %d ms%n", (System.nanoTime() - typing) / 1_000_000);
            desk.form().getByText("Draf tersimpan.").waitFor();
        }
        try (var desk = login("pejabat")) {
            desk.startProcess("Buka kotak pengaduan");
            desk.form().getByText("Draf sebelumnya dipulihkan.").waitFor();
            assertThat(desk.form().locator(".slips li").count()).isEqualTo(500);
            assertThat(desk.form().locator(".slips textarea").last().inputValue())
                    .isEqualTo("Lembar 500");
            desk.screenshot("aduan-08-kotak-penuh");
            desk.form().locator("select").selectOption("tim");
            desk.start();
            desk.form().waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> slips() > before);
        stopTheBox();
    }

    /** The five hundred cases would stand before those of other tests in everybody's list, or be made under them. */
    private void stopTheBox() {
        var box = runtime.createProcessInstanceQuery()
                .processDefinitionKey("boxOpening")
                .variableValueEquals("slips", 500)
                .singleResult();
        assertThat(box).as("still making cases of five hundred slips").isNotNull();
        end(box.getId());
        boxCases()
                .flatMap(slip -> runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(slip.number())
                        .rootProcessInstances()
                        .list()
                        .stream())
                .map(ProcessInstance::getId)
                .forEach(this::end);
    }

    private void end(String instance) {
        await().ignoreExceptions().until(() -> {
            runtime.deleteProcessInstance(instance, "tried");
            return true;
        });
    }

    private long slips() {
        return boxCases().count();
    }

    private Stream<ComplaintCase> boxCases() {
        return cases.latest(5000).stream().filter(found -> found.channel() == ComplaintChannel.KOTAK_PENGADUAN);
    }

    private ComplaintCase newest() {
        return cases.latest(1000).stream()
                .filter(found -> found.channel() == ComplaintChannel.TELEPON)
                .max((one, other) -> one.number().compareTo(other.number()))
                .orElseThrow();
    }

    private Desk login(String user) {
        return new Desk(OfficeComputer.ELSEWHERE, site(), user, page -> page.onRequest(this::note));
    }

    private void note(Request request) {
        if (request.url().contains("/api/engine/") && request.postData() != null) {
            sentToTheEngine.add(request.postData());
        }
    }
}
