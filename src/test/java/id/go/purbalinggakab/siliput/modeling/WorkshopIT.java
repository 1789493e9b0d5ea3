package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator changes limit and form by the workshop's pages: compared, checked, agreed, running, and back. */
@WebTest
class WorkshopIT {

    private static final Pattern VERSION = Pattern.compile("name=\"versi\" value=\"(\\d+)\"");
    private static final String TABLE = "processes/serviceLimits.dmn";
    private static final String FORM = "forms/verifyLetter.html";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Visitor admin;
    private int lastRelease;

    @BeforeEach
    void enter() {
        admin = new Visitor(port).loggedIn("admin");
        lastRelease = number();
    }

    @AfterEach
    void restore() {
        if (number() > lastRelease) {
            post(admin, "/bengkel/rilis/%d/kembali".formatted(lastRelease + 1), Map.of());
        }
        assertThat(amount()).isEqualTo(4);
    }

    @Test
    void aLimitAndAFormAreComparedAgreedAndRunAndGoBackAsOne() throws IOException {
        var draft = draft("Jawaban enam jam");
        upload(draft, Map.of("batas.dmn", limit("6"), "verifyLetter.html", form("Yang masih kurang")));
        var page = admin.get(draft).body();
        assertThat(page)
                .contains("Tidak ada masalah.")
                .contains(TABLE, FORM)
                .contains("Jumlah: 4 → 6", "label: Yang harus dilengkapi → Yang masih kurang");

        assertThat(release(draft, "", true)).contains("Alasan wajib diisi");
        assertThat(release(draft, "Perbup baru", true)).contains("menunggu persetujuan");
        assertThat(amount()).isEqualTo(4);
        assertThat(decide(admin, draft)).contains("Bukan Anda");
        var head = new Visitor(port).loggedIn("kepala");
        assertThat(head.get(draft).body()).contains("Perbup baru", "Jumlah: 4 → 6", "Setujui rilis");
        assertThat(decide(head, draft)).contains("Rilis %d berlaku".formatted(lastRelease + 1));

        assertThat(amount()).isEqualTo(6);
        assertThat(verifyLetter()).contains("Yang masih kurang");
        var record = admin.get("/bengkel/rilis/" + (lastRelease + 1)).body();
        assertThat(record)
                .contains("Perbup baru", "Jumlah: 4 → 6", "Disetujui oleh")
                .contains("Dipasang lagi: %s, %s.".formatted(FORM, TABLE));
        assertThat(approver()).isEqualTo("kepala");
        assertThat(chained("Perbup baru")).isEqualTo(1);

        assertThat(follow(post(admin, "/bengkel/rilis/%d/kembali".formatted(lastRelease + 1), Map.of())))
                .contains("kembali ke keadaan sebelum rilis " + (lastRelease + 1));
        assertThat(amount()).isEqualTo(4);
        assertThat(verifyLetter()).doesNotContain("Yang masih kurang");
        assertThat(number()).isEqualTo(lastRelease + 2);
    }

    @Test
    void whatIsBrokenIsNamedAndNeverReleased() throws IOException {
        var draft = draft("Rusak");
        upload(draft, Map.of("serviceLimits.dmn", limit("count(for i in 1..3000000 return i)")));
        assertThat(admin.get(draft).body()).contains("answerAmount", "disabled");
        assertThat(release(draft, "tetap saja", false)).contains("Belum dapat dirilis");
        upload(draft, Map.of("serviceLimits.dmn", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));
        assertThat(admin.get(draft).body()).contains("DOCTYPE").doesNotContain("root:");
        assertThat(number()).isEqualTo(lastRelease);
    }

    @Test
    void whatTheEngineRefusesHalfWayLeavesNothing() throws IOException {
        var draft = draft("Setengah jalan");
        var broken = Files.readString(Path.of("processes/withdrawRequest.bpmn"))
                .replaceFirst("camunda:historyTimeToLive=\"[^\"]*\"", "camunda:historyTimeToLive=\"P1Y\"");
        upload(draft, Map.of("serviceLimits.dmn", limit("6"), "withdrawRequest.bpmn", broken));
        assertThat(release(draft, "satu rusak", false)).doesNotContain("berlaku.</p>");
        assertThat(amount()).isEqualTo(4);
        assertThat(number()).isEqualTo(lastRelease);
    }

    @Test
    void twoPeopleOnOneDraftLoseNothing() throws IOException {
        var draft = draft("Berdua");
        upload(draft, Map.of("serviceLimits.dmn", limit("6")));
        var version = version(admin.get(draft).body());
        upload(draft, Map.of("serviceLimits.dmn", limit("7")));
        var late = post(admin, draft + "/ubah", Map.of("versi", version, "nama", TABLE, "isi", limit("8")));
        assertThat(location(late)).isNotEqualTo(draft);
        assertThat(follow(late)).contains("Perubahan Anda tidak hilang", "Jumlah: 4 → 8");
        assertThat(admin.get(draft).body()).contains("Jumlah: 4 → 7");
    }

    @Test
    void theSecondOfTwoReleasesIsToldAndMayTakeOver() throws IOException {
        var first = draft("Pertama");
        var second = draft("Kedua");
        upload(first, Map.of("serviceLimits.dmn", limit("6")));
        upload(second, Map.of("serviceLimits.dmn", limit("7")));
        assertThat(release(first, "lebih dulu", false)).contains("berlaku.");
        assertThat(release(second, "terlambat", false)).contains("dasarnya sudah digantikan");
        assertThat(admin.get(second).body())
                .contains("Yang berubah sejak draf ini dibuat", "Jumlah: 4 → 6", "Jumlah: 6 → 7");
        assertThat(amount()).isEqualTo(6);
        post(admin, second + "/dasar", Map.of("versi", version(admin.get(second).body()), "nama", TABLE));
        assertThat(release(second, "sesudah dibaca", false)).contains("berlaku.");
        assertThat(amount()).isEqualTo(7);
    }

    @Test
    void aReleaseMayWaitForItsDate() throws IOException {
        var later = LocalDate.now(clock.withZone(IndonesianTime.WIB)).plusDays(30) + "T08:00";
        var draft = draft("Mulai bulan depan");
        upload(draft, Map.of("serviceLimits.dmn", limit("6")));
        var fields =
                Map.of("versi", version(admin.get(draft).body()), "alasan", "perbup", "minta", "false", "mulai", later);
        assertThat(follow(post(admin, draft + "/rilis", fields)))
                .contains("menunggu tanggalnya", IndonesianTime.date(LocalDate.parse(later.substring(0, 10))));
        post(admin, draft + "/buang", Map.of("versi", version(admin.get(draft).body())));
        assertThat(admin.get(draft).body()).contains("dibuang");
    }

    @Test
    void whoElseHasADraftOpenAndWhetherItChangedIsTold() throws IOException {
        var draft = draft("Bersama");
        upload(draft, Map.of("serviceLimits.dmn", limit("6")));
        var head = new Visitor(port).loggedIn("kepala");
        head.get(draft + "/hadir");
        var told = admin.get(draft + "/hadir").body();
        assertThat(told).contains("Bambang Widodo");
        assertThat(admin.get(draft).body())
                .contains("/siliput/bengkel/presence.js")
                .contains(
                        "data-version=\"%s\"".formatted(version(admin.get(draft).body())));
        upload(draft, Map.of("serviceLimits.dmn", limit("7")));
        assertThat(admin.get(draft + "/hadir").body()).isNotEqualTo(told);
        assertThat(admin.get(draft + "/hadir?nama=" + TABLE).body())
                .contains(Contents.hash(limit("7").getBytes()));
    }

    @Test
    void aFileOfANameThatIsNotOursIsNotTaken() throws IOException {
        var draft = draft("Nama asing");
        upload(draft, Map.of("\u0441overage.html", form("x"), "serviceLimits.DMN", limit("6")));
        assertThat(admin.get(draft).body()).contains("Tidak diterima", "Draf ini masih kosong");
    }

    @Test
    void savingADraftThatIsAskedForSaysThatItIsAskedForNoMore() throws IOException {
        var draft = draft("Diminta");
        upload(draft, Map.of("serviceLimits.dmn", limit("6")));
        release(draft, "minta", true);
        upload(draft, Map.of("serviceLimits.dmn", limit("7")));
        assertThat(admin.get(draft).body()).contains("Permintaan rilis batal");
    }

    @Test
    void aDateThatCannotBeIsNamedAndKept() throws IOException {
        var draft = draft("Tanggal keliru");
        upload(draft, Map.of("serviceLimits.dmn", limit("6")));
        for (var typed : List.of("9999-12-31T08:00", "2027-02-29T08:00", "12027-01-01T08:00")) {
            var version = version(admin.get(draft).body());
            var fields = Map.of("versi", version, "alasan", "perbup", "minta", "false", "mulai", typed);
            assertThat(follow(post(admin, draft + "/rilis", fields)))
                    .as(typed)
                    .contains("Berlaku mulai: ", "value=\"" + typed + "\"", ">perbup</textarea>");
        }
        assertThat(number()).isEqualTo(lastRelease);
    }

    @Test
    void ofAnUploadAllIsKeptOrItIsSaidWhy() throws IOException {
        var draft = draft("Unggahan");
        assertThat(follow(send(draft, ""))).contains("Pilih dahulu berkasnya");
        var twice = part("berkas", "serviceLimits.dmn", limit("6")) + part("berkas", "batas.dmn", limit("7"));
        assertThat(follow(send(draft, twice))).contains("dua berkas bernama sama: " + TABLE, "Draf ini masih kosong");
        var many = send(draft, forms(300));
        assertThat(many.statusCode()).isEqualTo(403);
        assertThat(many.body()).contains("terlalu banyak berkas sekaligus");
        assertThat(follow(send(draft, forms(200)))).contains("forms/form199.html");
    }

    private static String forms(int count) {
        return IntStream.range(0, count)
                .mapToObj(one -> part("berkas", "form%d.html".formatted(one), "<form></form>"))
                .collect(Collectors.joining());
    }

    @Test
    void aDraftThatNestsWithoutEndIsShownAndDropped() {
        var draft = draft("Dalam");
        var deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        upload(draft, Map.of("dalam.bpmn", deep, "dalam.dmn", deep, "dalam.html", deep));
        assertThat(admin.get(draft).body()).contains("bersarang lebih dari 100 tingkat", "Buang draf ini");
        var dropped = post(
                admin,
                draft + "/buang",
                Map.of("versi", version(admin.get(draft).body())));
        assertThat(follow(dropped)).contains("dibuang");
    }

    @Test
    void casesOfNoProcessAreNotFound() {
        assertThat(post(admin, "/bengkel/pindah/takAda", Map.of("versi", "1")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNoAdministratorChangesNothing() {
        var head = new Visitor(port).loggedIn("kepala");
        assertThat(head.get("/bengkel").statusCode()).isEqualTo(200);
        assertThat(post(head, "/bengkel/draf", Map.of("judul", "x")).statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).loggedIn("kabid").get("/bengkel").statusCode())
                .isEqualTo(403);
    }

    private String draft(String title) {
        return location(post(admin, "/bengkel/draf", Map.of("judul", title)));
    }

    private String release(String draft, String reason, boolean ask) {
        var version = version(admin.get(draft).body());
        return follow(post(admin, draft + "/rilis", Map.of("versi", version, "alasan", reason, "minta", "" + ask)));
    }

    private String decide(Visitor who, String draft) {
        var answer = post(
                who, draft + "/putuskan", Map.of("versi", version(who.get(draft).body()), "setuju", "true"));
        return who.get(location(answer)).body();
    }

    private void upload(String draft, Map<String, String> files) {
        var answer = send(
                draft,
                files.entrySet().stream()
                        .map(file -> part("berkas", file.getKey(), file.getValue()))
                        .collect(Collectors.joining()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> send(String draft, String parts) {
        var body = part("versi", "", version(admin.get(draft).body())) + part("_csrf", "", admin.csrf()) + parts;
        return admin.send(admin.request(draft + "/unggah")
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(BodyPublishers.ofString(body + "--grenze--\r\n")));
    }

    private static String part(String name, String file, String text) {
        var called =
                file.isEmpty() ? "" : "; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(file);
        return "--grenze\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n".formatted(name, called, text);
    }

    private HttpResponse<String> post(Visitor who, String path, Map<String, String> fields) {
        who.get("/bengkel");
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", who.csrf());
        return who.postForm(path, all);
    }

    private String follow(HttpResponse<String> answer) {
        return admin.get(location(answer)).body();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "")
                .replaceFirst(";.*", "");
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        return found.find() ? found.group(1) : "0";
    }

    private int amount() {
        return ((Number) decisions
                        .evaluateDecisionTableByKey("serviceLimits", Map.of("service", "LIPUTAN_JAWABAN"))
                        .getSingleResult()
                        .getEntry("amount"))
                .intValue();
    }

    private String verifyLetter() throws IOException {
        var latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("coverage")
                .latestVersion()
                .singleResult();
        try (var form = repository.getResourceAsStream(latest.getDeploymentId(), FORM)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int number() {
        return jdbc.sql("select coalesce(max(number_no), 0) from model_release")
                .query(Integer.class)
                .single();
    }

    private String approver() {
        return jdbc.sql("select approved_by from model_release where number_no = ?")
                .param(lastRelease + 1)
                .query(String.class)
                .single();
    }

    private int chained(String reason) {
        return jdbc.sql("select count(*) from chain_event where kind = 'MODEL_RELEASE' and payload like ?")
                .param("%" + reason + "%")
                .query(Integer.class)
                .single();
    }

    private static String limit(String amount) throws IOException {
        return Files.readString(Path.of(TABLE)).replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$1" + amount);
    }

    private static String form(String label) throws IOException {
        return Files.readString(Path.of(FORM)).replace("Yang harus dilengkapi", label);
    }
}
