package id.go.purbalinggakab.siliput.browser;

import static id.go.purbalinggakab.siliput.webapps.Webapp.ADMIN;
import static id.go.purbalinggakab.siliput.webapps.Webapp.COCKPIT;
import static id.go.purbalinggakab.siliput.webapps.Webapp.TASKLIST;
import static id.go.purbalinggakab.siliput.webapps.Webapp.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.purbalinggakab.siliput.webapps.Webapp;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks the four web applications as an Indonesian office sees them: no English is left, whatever the page. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:locale;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=false",
            "camunda.bpm.process-engine-name=bahasa",
            "siliput.demo=true",
            "siliput.demo-cases=true",
            "siliput.archive.folder=target/locale-data/archive",
            "siliput.mail.outbox=target/locale-data/outbox"
        })
class LocaleBrowserIT {

    @LocalServerPort
    int port;

    private Desk desk;
    private Page page;
    private Webapp app;
    private EnglishTexts english;

    @Test
    void tasklistSpeaksIndonesian() {
        enter(TASKLIST, "kabid");
        go("/", "Tugas kelompok saya");
        assertThat(page.title()).isEqualTo("Siliput Tasklist");
        assertThat(page.locator(".ce-eol-banner"))
                .satisfies(banner -> assertThat(banner.isVisible()).isFalse());
        click(page.getByText("Pintasan papan tombol"), "mengambil tugas yang sedang dibuka");
        go("/", "Tugas kelompok saya");
        click(page.locator(".start-process-action a"), "Klik proses yang akan dimulai.");
        go("/", "Tugas kelompok saya");
        click(page.locator(".task-filters .glyphicon-pencil").first(), "Rincian saringan");
        for (var section : List.of("Kriteria", "Izin", "Variabel")) {
            click(page.locator(".modal-body .panel-heading").getByText(section), section);
        }
        go("/", "Tugas kelompok saya");
        click(page.locator(".tasks-list .task h4").first(), "Atur tindak lanjut");
        assertThat(page.locator(".due-date [uib-tooltip*=pukul]").first().getAttribute("uib-tooltip"))
                .matches("(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \\d+ \\p{L}+ \\d{4} pukul \\d\\d\\.\\d\\d WIB");
        for (var tab : List.of("Riwayat", "Diagram", "Uraian", "Formulir")) {
            click(page.locator(".nav-tabs").getByText(tab), tab);
        }
        click(page.getByText("Atur tindak lanjut"), "Sen");
    }

    /** What the browser itself says of a field, in a browser that was installed in English. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /masuk | #pengguna | | Isi kolom ini.
                    /lacak | #kode | | Isi kolom ini.
                    /kantor/wartawan | #mail | budi | Tulis alamat surel yang benar, misalnya nama@contoh.id.
                    /kantor/wartawan | #berkas | | Pilih berkasnya.
                    """)
    void fieldsSpeakIndonesian(String path, String field, String typed, String words) {
        try (var english = Chromium.browser().newContext(new NewContextOptions().setLocale("en-US"))) {
            var visitor = english.newPage();
            if (path.startsWith("/kantor")) {
                visitor.navigate("http://localhost:%d/masuk".formatted(port));
                visitor.fill("#pengguna", "kabid");
                visitor.fill("#sandi", "Siliput-2026");
                visitor.click("button[type=submit]");
                visitor.waitForURL(Pattern.compile(".*/camunda/.*"));
            }
            visitor.navigate("http://localhost:%d%s".formatted(port, path));
            var one = visitor.locator(field).first();
            if (typed != null) {
                one.evaluate("(field, text) => { field.value = text; }", typed);
            }
            one.evaluate("field => field.reportValidity()");
            assertThat(one.evaluate("field => field.validationMessage")).isEqualTo(words);
            one.evaluate("field => field.dispatchEvent(new Event('input', { bubbles: true }))");
            assertThat(one.evaluate("field => field.validity.customError")).isEqualTo(false);
        }
    }

    @Test
    void cockpitSpeaksIndonesian() {
        enter(COCKPIT, "admin");
        go("/dashboard", "Perkara yang berjalan");
        assertThat(page.title()).isEqualTo("Siliput Cockpit | Dasbor");
        go("/batch", "Pekerjaan massal yang sedang berjalan");
        go("/repository", "Sumber:");
        go("/tasks", "Tugas menurut jenis");
        go("/decisions", "definisi keputusan terpasang");
        click(page.getByText("Batas waktu layanan"), "Hasil keputusan");
        go("/processes", "definisi proses terpasang");
        click(page.getByText("Liputan kegiatan"), "Perkara yang berjalan:");
        tab("Insiden", "Tidak ada insiden");
        tab("Definisi proses yang dipanggil", "Tidak ada definisi proses yang dipanggil");
        tab("Definisi pekerjaan mesin", "Prioritas pengganti");
        tab("Perkara", "Nomor agenda");
        click(page.locator("a[href*='#/process-instance/']").first(), "ID perkara:");
        tab("Insiden", "Tidak ada insiden");
        tab("Perkara turunan", "Tidak ada perkara turunan");
        tab("Tugas", "ID tugas");
        tab("Pekerjaan mesin", "ID pekerjaan mesin");
        tab("Tugas eksternal", "Perkara ini tidak memiliki tugas eksternal");
        tab("Variabel", "Lingkup");
    }

    @Test
    void adminSpeaksIndonesian() {
        enter(ADMIN, "admin");
        go("/", "Kelola hak akses");
        assertThat(page.title()).isEqualTo("Siliput Admin | Dasbor");
        go("/users", "Tambah pengguna");
        go("/user-create", "ID pengguna wajib diisi.");
        go("/users/kabid?tab=profile", "Nama depan");
        go("/users/kabid?tab=account", "Buka kunci pengguna");
        go("/users/kabid?tab=groups", "Tambahkan ke kelompok");
        go("/groups", "Daftar kelompok");
        go("/group-create", "ID kelompok wajib diisi.");
        go("/groups/kabid?tab=users", "Anggota kelompok");
        go("/tenants", "Tidak ada tenan yang ditemukan.");
        go("/authorization?resource=6", "Buat hak akses baru");
        sees("BACA PERKARA");
        go("/system", "Pengaturan sistem");
        click(page.locator("aside").getByText("Metrik pelaksanaan"), "Tanggal mulai kontrak:");
    }

    @Test
    void welcomeSpeaksIndonesian() {
        enter(WELCOME, "admin");
        page.navigate(address("/#!/welcome"));
        sees("Aplikasi");
        click(page.getByText("Ubah profil").first(), "Ubah profil Anda");
        page.reload();
        click(page.getByText("Ganti kata sandi").first(), "Kata sandi saat ini");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Start process", "nl-NL, Mulai proses"})
    void anEnglishBrowserGetsEnglishAndAnyOtherIndonesian(String language, String words) {
        try (var context = Chromium.browser().newContext(new NewContextOptions().setLocale(language))) {
            var foreign = context.newPage();
            Desk.enter(foreign, site(), "kabid");
            foreign.navigate(site() + "/camunda/app/tasklist/bahasa/#/");
            foreign.getByText(words).first().waitFor();
        }
    }

    @AfterEach
    void leave() {
        if (desk != null) {
            desk.close();
        }
    }

    private void enter(Webapp webapp, String user) {
        desk = new Desk(OfficeComputer.JAKARTA, site(), user, page -> {});
        page = desk.page();
        app = webapp;
        english = new EnglishTexts(webapp);
    }

    /** Opens a page anew, so that no dialog of the last one is left. */
    private void go(String place, String text) {
        page.navigate(address("/#" + place));
        page.reload();
        sees(text);
    }

    private void click(Locator what, String text) {
        what.first().click();
        sees(text);
    }

    private void tab(String name, String content) {
        var exactly = new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$"));
        click(page.locator(".nav-tabs a").filter(exactly), content);
    }

    /** Waits for the text; then no English may come up while the rest of the page loads. */
    private void sees(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
        await().during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(english.on(page)).as(page.url()).isEmpty());
    }

    private String address(String place) {
        return "%s/camunda/app/%s/bahasa%s".formatted(site(), app.id(), place);
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
