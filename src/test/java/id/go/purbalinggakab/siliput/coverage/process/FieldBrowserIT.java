package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.browser.Chromium;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A village stage: 400 kbit/s, 300 ms, and the line breaks when it is needed; the task is finished all the same. */
@PhoneTest
class FieldBrowserIT {

    private static final double PATIENCE = 45_000;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Test
    void fromLoginToFinishOnALineThatBreaksTwice() {
        Chromium.browser();
        var story = assigned(330);
        try (var telephone = Telephone.fresh("http://127.0.0.1:" + port)) {
            var page = telephone.page();
            page.setDefaultTimeout(PATIENCE);
            page.setDefaultNavigationTimeout(PATIENCE);
            telephone.slow();
            onlyThisWaits(story);
            telephone.login("budi");
            // engines of other tests live in this JVM, and Tasklist by itself may open one of theirs
            page.navigate("http://127.0.0.1:%d/camunda/app/tasklist/phone/".formatted(port));
            var card = page.locator("ol.tasks-list > li.task")
                    .filter(new Locator.FilterOptions().setHasText("Panggung Desa Limbasari"));
            card.waitFor();
            telephone.screenshot("lapangan-daftar");
            assertThat(card.innerText()).contains("Festival Panggung Desa", "Panggung Desa Limbasari", "WIB");
            assertThat((String) card.locator(".due-date > span")
                            .evaluate("one => getComputedStyle(one, '::after').content"))
                    .contains("WIB");
            assertThat(page.locator("section.task-details").isVisible()).isFalse();

            telephone.broken();
            card.locator("h4 a").click();
            page.locator("section.task-details").waitFor();
            telephone.screenshot("lapangan-putus");
            telephone.slow();
            page.locator("form.siliput[data-ready]").waitFor();
            assertThat(page.locator("section.tasks-list").isVisible()).isFalse();
            page.locator(".si-back").click();
            card.waitFor();
            card.locator("h4 a").click();
            page.locator("form.siliput[data-ready]").waitFor();
            telephone.screenshot("lapangan-tugas");
            assertThat(page.locator("section.tasks-list").isVisible()).isFalse();

            var task = story.task("coverEvent").getId();
            engine.getTaskService().setAssignee(task, "siti");
            page.locator(".si-claim button").click();
            page.locator(".si-claim").getByText("sedang dikerjakan orang lain").waitFor();
            assertThat(page.locator("div[notifications-panel]").innerText()).contains("sudah diambil rekan lain");
            engine.getTaskService().setAssignee(task, null);
            page.reload();
            page.locator("form.siliput[data-ready]").waitFor();

            var finish = page.locator(".si-finish");
            finish.click();
            page.locator(".si-problem").getByText("menurut rencana").waitFor();
            telephone.screenshot("lapangan-belum-mulai");
            page.locator("[name=earlyEndReason]").fill("Acara dimajukan panitia");
            telephone.broken();
            finish.click();
            page.locator(".si-summary").getByText("server tidak terjangkau").waitFor();
            telephone.screenshot("lapangan-putus-kirim");
            assertThat(story.task("coverEvent")).isNotNull();
            telephone.slow();
            page.route(
                    "**/submit-form",
                    one -> one.fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(400)
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"message\":\"Cannot submit task form 1: Isian \\\"Catatan\\\" terlalu panjang.\"}")));
            finish.click();
            page.locator(".si-summary").getByText("terlalu panjang").waitFor();
            telephone.screenshot("lapangan-ditolak");
            assertThat(page.locator("div[notifications-panel]").innerText())
                    .contains("terlalu panjang")
                    .doesNotContain("Cannot");
            page.unroute("**/submit-form");
            telephone.broken();
            finish.click();
            page.locator(".si-summary")
                    .getByText("Belum terkirim: server tidak terjangkau")
                    .waitFor();
            telephone.screenshot("lapangan-putus-kirim-diambil");
            assertThat(page.locator(".form-actions .btn-primary").last().isEnabled())
                    .isTrue();
            telephone.slow();
            finish.click();
            try {
                page.locator("section.task-details").waitFor(hidden());
            } finally {
                telephone.screenshot("lapangan-selesai");
            }
            assertThat(page.locator("section.tasks-list").isVisible()).isTrue();
        }
        assertThat(story.task("writeRelease")).isNotNull();
    }

    @Test
    void whatIsTypedWithoutALineOrASessionIsStillThere() {
        Chromium.browser();
        var story = assigned(340);
        var task = story.task("coverEvent").getId();
        engine.getTaskService().setAssignee(task, "budi");
        var address = "http://127.0.0.1:%d/camunda/app/tasklist/phone/#/?task=%s".formatted(port, task);
        try (var telephone = Telephone.of("http://127.0.0.1:" + port, "budi")) {
            var page = telephone.page();
            page.navigate(address);
            type(page, "Bupati tiba pukul sembilan");
            page.locator(".si-draft").getByText("Draf tersimpan.").waitFor();
            assertThat(kept(page)).isEmpty();

            telephone.broken();
            type(page, "Bupati tiba, lalu jaringan putus");
            page.locator(".si-draft").getByText("Tersimpan di peramban ini").waitFor();
            assertThat(kept(page)).hasSize(1).first().asString().contains(":budi:" + task);
            page.close();

            var again = telephone.another();
            again.navigate(address);
            assertThat(notes(again)).isEqualTo("Bupati tiba, lalu jaringan putus");
            again.locator(".si-draft").getByText("Draf tersimpan.").waitFor();
            assertThat(kept(again)).isEmpty();

            telephone.context().clearCookies();
            type(again, "Ditulis sesudah sesi berakhir");
            again.locator("dialog.si-session").waitFor();
            assertThat(kept(again)).hasSize(1);
            again.navigate("http://127.0.0.1:%d/masuk".formatted(port));
            telephone.enter(again, "budi");
            again.navigate(address);
            assertThat(notes(again)).isEqualTo("Ditulis sesudah sesi berakhir");

            again.context().setOffline(true);
            type(again, "Tidak untuk orang lain");
            again.locator(".si-draft").getByText("Tersimpan di peramban ini").waitFor();
            assertThat(kept(again)).hasSize(1);
            again.context().setOffline(false);
            var second = telephone.another();
            second.navigate(address);
            second.locator("form.siliput[data-ready]").waitFor();
            again.evaluate("() => document.querySelector('[ng-click*=logout]').click()");
            again.waitForURL("**/masuk**");
            second.waitForURL("**/masuk**");
            assertThat(kept(again)).isEmpty();

            again.navigate("http://127.0.0.1:%d/masuk".formatted(port));
            telephone.enter(again, "budi");
            again.locator("section.tasks-list").waitFor();
            again.evaluate("() => localStorage.setItem('siliput-isian:budi:1', '{}')");
            again.navigate("http://127.0.0.1:%d/kantor/pemberitahuan".formatted(port));
            again.locator("header.office form button").click();
            again.waitForURL("**/masuk?keluar");
            again.waitForFunction("() => !localStorage.getItem('siliput-isian:budi:1')");
        }
    }

    @Test
    void photosGoUpOneByOneOverALineThatBreaks(@TempDir Path folder) throws IOException {
        Chromium.browser();
        var story = assigned(350);
        var task = story.task("coverEvent").getId();
        engine.getTaskService().setAssignee(task, "budi");
        try (var telephone = Telephone.of("http://127.0.0.1:" + port, "budi")) {
            var page = telephone.page();
            page.navigate("http://127.0.0.1:%d/camunda/app/tasklist/phone/#/?task=%s".formatted(port, task));
            page.locator("form.siliput[data-ready]").waitFor();
            telephone.slow();
            var panggung = photo(folder, "panggung.jpg");
            page.locator("form.siliput input[type=file]")
                    .setInputFiles(new Path[] {panggung, photo(folder, "tari.jpg")});
            page.waitForFunction("() => document.querySelector('form.siliput progress').value > 0.2");
            telephone.broken();
            page.locator("ul.files").getByText("Sambungan terputus").waitFor();
            page.locator("ul.files").scrollIntoViewIfNeeded();
            telephone.screenshot("lapangan-unggah");
            telephone.slow();
            page.setDefaultTimeout(PATIENCE);
            page.locator("ul.files a").nth(1).waitFor();
            assertThat(page.locator("ul.files a").allInnerTexts()).containsExactly("panggung.jpg", "tari.jpg");

            page.locator("form.siliput input[type=file]").setInputFiles(panggung);
            page.waitForFunction("() => !document.querySelector('form.siliput progress')");
            assertThat(page.locator("ul.files li").count()).isEqualTo(2);

            page.locator("form.siliput input[type=file]").setInputFiles(new Path[] {
                Files.createFile(folder.resolve("kosong.jpg")),
                Files.writeString(folder.resolve("palsu.jpg"), "bukan gambar")
            });
            page.locator("ul.files .si-problem")
                    .getByText("Berkas ini kosong. Pilih berkas lain.")
                    .waitFor();
            page.locator("ul.files .si-problem").getByText("palsu.jpg").waitFor();
            telephone.screenshot("lapangan-unggah-ditolak");

            var wayang = photo(folder, "wayang.jpg");
            page.locator("form.siliput input[type=file]").setInputFiles(wayang);
            page.waitForFunction("() => document.querySelector('form.siliput progress').value > 0.2");
            page.reload();
            page.locator("ul.files").getByText("wayang.jpg").waitFor();
            page.locator("ul.files").scrollIntoViewIfNeeded();
            telephone.screenshot("lapangan-unggah-terputus");
            assertThat(page.locator("ul.files .si-unfinished").innerText()).contains("belum selesai diunggah");
            page.locator("form.siliput input[type=file]").setInputFiles(wayang);
            page.locator("ul.files a").getByText("wayang.jpg").waitFor();
            assertThat(page.locator("ul.files .si-unfinished").count()).isZero();
        }
        assertThat(archive.ofCase(story.number()))
                .filteredOn(one -> one.kind() == DocumentKind.RAW_MATERIAL)
                .extracting(Document::name)
                .containsExactlyInAnyOrder("panggung.jpg", "tari.jpg", "wayang.jpg");
    }

    @Test
    void ofTwoTextsTheOneTypedLastIsShownAndTheOtherStaysInReach() {
        Chromium.browser();
        var story = assigned(360);
        var task = story.task("coverEvent").getId();
        engine.getTaskService().setAssignee(task, "budi");
        var site = "http://127.0.0.1:" + port;
        var address = "%s/camunda/app/tasklist/phone/#/?task=%s".formatted(site, task);
        try (var telephone = Telephone.of(site, "budi");
                var office = Telephone.of(site, "budi")) {
            telephone.page().navigate(address);
            telephone.page().locator("form.siliput[data-ready]").waitFor();
            telephone.broken();
            type(telephone.page(), "Diketik di lapangan");
            telephone
                    .page()
                    .locator(".si-draft")
                    .getByText("Tersimpan di peramban ini")
                    .waitFor();
            telephone.page().close();
            office.page().navigate(address);
            type(office.page(), "Diketik sesudahnya di kantor");
            office.page().locator(".si-draft").getByText("Draf tersimpan.").waitFor();

            var again = telephone.another();
            again.navigate(address);
            assertThat(notes(again)).isEqualTo("Diketik sesudahnya di kantor");
            again.locator(".si-other-draft button").click();
            again.locator(".si-other-draft").waitFor(hidden());
            assertThat(notes(again)).isEqualTo("Diketik di lapangan");
            assertThat(kept(again)).isEmpty();

            again.locator("[name=earlyEndReason]").fill("Acara dimajukan panitia");
            again.route("**/submit-form", one -> {
                one.fetch();
                one.abort("connectionreset");
            });
            again.locator(".si-finish").click();
            again.locator(".si-summary").getByText("Belum pasti terkirim").waitFor();
            assertThat(story.task("writeRelease")).isNotNull();
            again.unroute("**/submit-form");
            again.locator(".si-finish").click();
            again.locator(".si-summary")
                    .getByText("kiriman Anda sudah sampai, atau orang lain menyelesaikannya")
                    .waitFor();
            assertThat(again.locator(".si-summary").innerText()).doesNotContain("Belum", "tidak diterapkan");

            again.route("**/scripts/config.js*", Route::abort);
            again.reload();
            again.getByText("Sambungan terputus saat halaman dimuat").waitFor();
            again.unroute("**/scripts/config.js*");
            again.getByText("Muat ulang").click();
            again.waitForFunction("() => document.querySelector('section.tasks-list')");
        }
    }

    @Test
    void whoComesBackWhileAPhotoGoesUpSeesItGoOn(@TempDir Path folder) throws IOException {
        Chromium.browser();
        var story = assigned(370);
        onlyThisWaits(story);
        var task = story.task("coverEvent").getId();
        engine.getTaskService().setAssignee(task, "budi");
        try (var telephone = Telephone.of("http://127.0.0.1:" + port, "budi")) {
            var page = telephone.page();
            page.setDefaultTimeout(PATIENCE);
            page.navigate("http://127.0.0.1:%d/camunda/app/tasklist/phone/#/?task=%s".formatted(port, task));
            page.locator("form.siliput[data-ready]").waitFor();
            telephone.slow();
            page.locator("form.siliput input[type=file]").setInputFiles(photo(folder, "panggung.jpg", 1000, 700));
            page.waitForFunction("() => document.querySelector('form.siliput progress').value > 0.2");
            telephone.broken();
            page.locator("ul.files").getByText("Sambungan terputus").waitFor();
            page.locator(".si-back").click();
            telephone.slow();
            page.locator("ol.tasks-list > li.task h4 a").first().click();
            page.locator("form.siliput[data-ready] ul.files progress").waitFor();
            page.locator(".si-finish").click();
            page.locator(".si-summary")
                    .getByText("Tunggu sampai unggahan selesai")
                    .waitFor();
            page.locator("ul.files a").waitFor();
            assertThat(page.locator("ul.files a").allInnerTexts()).containsExactly("panggung.jpg");
        }
        assertThat(archive.ofCase(story.number()))
                .filteredOn(one -> one.kind() == DocumentKind.RAW_MATERIAL)
                .hasSize(1);
    }

    /** Noise of about 400 kB: eight seconds on this line. */
    private static Path photo(Path folder, String name) throws IOException {
        return photo(folder, name, 700, 500);
    }

    private static Path photo(Path folder, String name, int width, int height) throws IOException {
        var noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(name.hashCode());
        for (var y = 0; y < noise.getHeight(); y++) {
            for (var x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        var file = folder.resolve(name);
        ImageIO.write(noise, "jpg", file.toFile());
        return file;
    }

    private static void type(Page page, String text) {
        page.locator("form.siliput[data-ready]").waitFor();
        page.evaluate("() => document.querySelectorAll('form.siliput details').forEach(part => { part.open = true; })");
        page.locator("#si-fieldNotes").fill(text);
    }

    private static String notes(Page page) {
        page.locator("form.siliput[data-ready]").waitFor();
        return page.locator("#si-fieldNotes").inputValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> kept(Page page) {
        return (List<Object>)
                page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('siliput-isian:'))");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /** The list shows the next fifteen; what other tests left there is taken away. */
    private void onlyThisWaits(CoverageStory story) {
        var tasks = engine.getTaskService();
        tasks.createTaskQuery().taskCandidateUser("budi").includeAssignedTasks().list().stream()
                .filter(task -> !task.getProcessInstanceId().equals(story.instance()))
                .forEach(task -> tasks.deleteCandidateUser(task.getId(), "budi"));
        tasks.createTaskQuery().taskAssignee("budi").list().forEach(task -> tasks.setAssignee(task.getId(), "siti"));
    }

    private CoverageStory assigned(int days) {
        var story = new CoverageStory(engine, archive, clock);
        var letter = new HashMap<>(story.letter());
        letter.remove("letterNumber");
        letter.put("eventTitle", "Festival Panggung Desa");
        letter.put("eventPlace", "Panggung Desa Limbasari");
        letter.put("eventStart", Date.from(clock.instant().plus(Duration.ofDays(days))));
        letter.remove("eventEnd");
        return story.letterArrives(letter).deskVerifies().headDisposes().accepted("budi,siti");
    }
}
