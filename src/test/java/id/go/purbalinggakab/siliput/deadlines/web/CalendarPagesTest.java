package id.go.purbalinggakab.siliput.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar's page: who may read, who may change, and that nothing changes before it was confirmed. */
@WebTest
class CalendarPagesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 11, 3);
    private static final Map<String, String> VOTE =
            Map.of("tanggal", "2027-11-03", "jenis", "LIBUR_KANTOR", "nama", "Pemilihan <Kepala> Desa");
    private static final Pattern TOKEN = Pattern.compile("name=\"tanda\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    OfficeCalendar calendar;

    @AfterEach
    void theCalendarAsItWas() {
        if (isHoliday()) {
            var removal = CalendarEdit.remove(DAY);
            calendar.apply(removal, calendar.preview(removal).version(), "uji", "admin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "kabid"})
    void leadershipAndAuditorsReadOnly(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        var page = visitor.get("/kantor/kalender?tahun=2027");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Hari Suci Nyepi (Tahun Baru Saka 1949)", "Senin–Kamis 07.30–16.00, Jumat 07.30–14.30")
                .doesNotContain("/kantor/kalender/impor", "/kantor/kalender/hapus");
        assertThat(post(visitor, "/kantor/kalender/hari", VOTE).statusCode()).isEqualTo(403);
        assertThat(upload(visitor, "tanggal;jenis;nama\n2027-11-03;libur kantor;Pemilihan\n")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(visitor, "/kantor/kalender/terapkan", Map.of("tanda", "x", "dasar", "y"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(isHoliday()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agendaris", "budi", "fungsional", "tim", "pejabat"})
    void othersSeeNothing(String user) {
        assertThat(new Visitor(port).loggedIn(user).get("/kantor/kalender").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotLoggedInIsAskedToLogIn() {
        assertThat(new Visitor(port).get("/kantor/kalender").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/masuk"));
    }

    @Test
    void aDayIsShownFirstAndAddedOnConfirmation() {
        var admin = admin();
        assertThat(to(post(admin, "/kantor/kalender/hari", VOTE))).endsWith("/kantor/kalender/periksa");
        var check = admin.get("/kantor/kalender/periksa").body();

        assertThat(check)
                .contains("Belum ada yang disimpan", "perkara terbuka", "Rabu, 3 November 2027")
                .contains("libur kantor: Pemilihan &lt;Kepala&gt; Desa");
        assertThat(isHoliday()).isFalse();

        assertThat(to(confirm(admin, check, " "))).endsWith("/kantor/kalender/periksa");
        var again = admin.get("/kantor/kalender/periksa").body();
        assertThat(again).contains("Isi dasar hukum atau alasan perubahan.");
        assertThat(isHoliday()).isFalse();

        assertThat(to(confirm(admin, again, "Keputusan Bupati 12/2027"))).endsWith("/kantor/kalender#riwayat");
        assertThat(isHoliday()).isTrue();
        assertThat(admin.get("/kantor/kalender").body())
                .contains("Tambah hari libur: tersimpan.", "Dasar: Keputusan Bupati 12/2027", ", oleh admin");

        assertThat(to(confirm(admin, again, "Sekali lagi"))).endsWith("/kantor/kalender");
        assertThat(admin.get("/kantor/kalender").body()).contains("Pratinjau ini sudah tidak berlaku");
    }

    @Test
    void aDecreeWithAWrongRowIsShownAndCannotBeConfirmed() {
        var admin = admin();
        upload(admin, "\uFEFFtanggal;jenis;nama\n03/11/2027;libur kantor;Pemilihan\n29/02/2027;libur kantor;Kabisat\n");
        var check = admin.get("/kantor/kalender/periksa").body();

        assertThat(check)
                .contains("1 baris salah. Tidak ada yang diimpor", "Baris 3: tanggal &quot;29/02/2027&quot;")
                .doesNotContain("name=\"tanda\"");
        assertThat(isHoliday()).isFalse();
    }

    @Test
    void aDecreeIsImportedAsItWasShown() {
        var admin = admin();
        upload(
                admin,
                "tanggal;jenis;nama\n03/11/2027;libur kantor;Pemilihan\n"
                        + "2027-03-08;libur nasional;Hari Suci Nyepi (Tahun Baru Saka 1949)\n");
        var check = admin.get("/kantor/kalender/periksa").body();
        assertThat(check).contains("1 baru · 1 sudah ada · 0 berubah · 0 salah", "libur.csv (SHA-256 ");

        confirm(admin, check, "Keputusan Bupati 12/2027");
        assertThat(isHoliday()).isTrue();
        assertThat(calendar.changes(1).get(0).source()).startsWith("libur.csv (SHA-256 ");
    }

    @Test
    void ofTwoAdministratorsTheSecondIsShownTheNewCalendarFirst() {
        var one = admin();
        var other = admin();
        post(one, "/kantor/kalender/hari", VOTE);
        post(other, "/kantor/kalender/hapus", Map.of("tanggal", "2027-12-24"));
        var oldPage = other.get("/kantor/kalender/periksa").body();
        confirm(one, one.get("/kantor/kalender/periksa").body(), "Keputusan Bupati 12/2027");

        assertThat(to(confirm(other, oldPage, "SKB berubah"))).endsWith("/kantor/kalender/periksa");
        assertThat(other.get("/kantor/kalender/periksa").body())
                .contains("Kalender baru saja diubah orang lain", "SKB berubah", "Jumat, 24 Desember 2027");
        assertThat(isHoliday()).isTrue();
        assertThat(calendar.holidays(2027)).anyMatch(day -> day.date().equals(LocalDate.of(2027, 12, 24)));
    }

    @Test
    void whatIsWrongIsSaidAndTheTypedTextStays() {
        var admin = admin();
        var typed = new HashMap<>(VOTE);
        typed.put("tanggal", "2027-08-17");
        post(admin, "/kantor/kalender/hari", typed);
        assertThat(admin.get("/kantor/kalender").body())
                .contains("Selasa, 17 Agustus 2027 sudah tercatat sebagai hari libur.")
                .contains("value=\"Pemilihan &lt;Kepala&gt; Desa\"");

        post(
                admin,
                "/kantor/kalender/jam",
                Map.of("nama", "Ramadan 1448 H", "mulai", "2027-03-09", "sampai", "2027-02-08", "biasaTutup", "15:15"));
        assertThat(admin.get("/kantor/kalender").body()).contains("Senin–Kamis: isi jam buka.");
        upload(admin, "x".repeat(300_000));
        assertThat(admin.get("/kantor/kalender").body()).contains("Berkas terlalu besar: paling besar 256 KB.");
    }

    @Test
    void ramadanHoursAreShownFirst() {
        var admin = admin();
        var typed = new HashMap<String, String>();
        typed.put("nama", "Ramadan 1448 H");
        typed.put("mulai", "2027-02-08");
        typed.put("sampai", "2027-03-09");
        typed.put("biasaBuka", "7.30");
        typed.put("biasaTutup", "15:15");
        typed.put("jumatBuka", "07.30");
        typed.put("jumatTutup", "11.00");
        post(admin, "/kantor/kalender/jam", typed);
        assertThat(admin.get("/kantor/kalender/periksa").body())
                .contains("Ramadan 1448 H (Senin, 8 Februari 2027 sampai Selasa, 9 Maret 2027):"
                        + " Senin–Kamis 07.30–15.15, Jumat 07.30–11.00");
        assertThat(calendar.hours()).noneMatch(hours -> hours.label().equals("Ramadan 1448 H"));
    }

    @Test
    void theDownloadIsReadByTheImport() {
        var admin = admin();
        var csv = admin.get("/kantor/kalender/libur-2027.csv").body();
        assertThat(csv).startsWith("\uFEFFtanggal;jenis;nama\r\n2027-01-01;libur nasional;");
        upload(admin, csv);
        assertThat(admin.get("/kantor/kalender/periksa").body())
                .contains("Semua hari dalam berkas sudah tercatat", "0 baru · 26 sudah ada");
        upload(admin, admin.get("/kantor/kalender/libur-2027.json").body());
        assertThat(admin.get("/kantor/kalender/periksa").body()).contains("0 baru · 26 sudah ada");
    }

    /** The login gives a new token, which comes with the first page. */
    private Visitor admin() {
        var visitor = new Visitor(port).loggedIn("admin");
        visitor.get("/kantor/kalender");
        return visitor;
    }

    private boolean isHoliday() {
        return calendar.holidays(2027).stream().anyMatch(day -> day.date().equals(DAY));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.csrf());
        return visitor.postForm(path, all);
    }

    private static HttpResponse<String> confirm(Visitor visitor, String page, String basis) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return post(visitor, "/kantor/kalender/terapkan", Map.of("tanda", token.group(1), "dasar", basis));
    }

    /** As the browser sends the form, the token among its parts. */
    private static HttpResponse<String> upload(Visitor visitor, String content) {
        var body = "--batas\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.csrf()
                + "\r\n--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"libur.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--batas--\r\n";
        return visitor.post("/kantor/kalender/impor", "multipart/form-data; boundary=batas", body);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
