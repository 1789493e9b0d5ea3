package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts.ComplaintText;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.ArchiveAway;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** What the holder of a tracking code sees and may do, and what never stands on that page. */
@WebTest
class TrackedComplaintTest {

    @Value("${siliput.archive.folder}")
    Path archiveFolder;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Register register;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Visitor citizen;

    @BeforeEach
    void somebodyAtHome() {
        citizen = new Visitor(port);
        nobodyHasTried();
    }

    /** All tests come from one address. */
    @AfterEach
    void nobodyHasTried() {
        ((Map<?, ?>) ReflectionTestUtils.getField(context.getBean("addressLimit"), "windows")).clear();
    }

    @Test
    void thePageSaysWhereItStandsAndNeverWhoOrWhat() {
        var number = arrives(ComplainantMode.NAMED);
        assertThat(page(number))
                .contains("Sudah kami terima", "Telepon", "Terlihat di sini setelah aduan digolongkan")
                .doesNotContain("Rahayu", "0812000111", "uang transport");
        classified(number, "RINGAN");
        assertThat(page(number)).contains("Ringan (3 jam)", "Dijawab paling lambat", "WIB", "Belum disampaikan");
        answered(number);
        assertThat(page(number))
                .contains("Sudah disampaikan", "/nilai/", "Keberatan dapat disampaikan sampai")
                .doesNotContain("kami perbaiki", "Rahayu");
    }

    @Test
    void theAnswerReachedTheComplainantWhenItsBearerSays() {
        var number = arrives(ComplainantMode.NAMED, Duration.ofMinutes(50));
        classified(number, "RINGAN");
        var said = clock.instant().minus(Duration.ofMinutes(20));
        answered(number, Map.of("deliveredAt", Date.from(said)));
        assertThat(page(number)).contains("Sudah disampaikan " + IndonesianTime.dateTime(said));
    }

    @Test
    void theAnswerItselfNeedsNumberAndCodeAndCoversNames() {
        var number = arrives(ComplainantMode.NAMED);
        classified(number, "RINGAN");
        answered(number);
        assertThat(citizen.get("/lacak?kode=" + code(number) + "&nomor=" + number.toLowerCase())
                        .body())
                .contains("sudah kami perbaiki", "Yth. Ibu •••", "hubungi •••")
                .doesNotContain("Rahayu", "Joko");
        assertThat(citizen.get("/lacak?kode=" + code(number) + "&nomor=ADU-1999-00001")
                        .body())
                .contains("tidak dikenal")
                .doesNotContain(number);
    }

    /** The number is the second secret: no page that the code or the rating link opens prints it. */
    @Test
    void whatTheCodeAloneOpensNeverPrintsTheNumber() {
        var number = arrives(ComplainantMode.NAMED);
        incomplete(number);
        assertThat(page(number))
                .contains("Yang perlu dilengkapi", "Terima kasih atas penyampaiannya. Mohon kirim")
                .doesNotContain(number, "(nomor");
        var answered = arrives(ComplainantMode.NAMED);
        classified(answered, "RINGAN");
        answered(answered);
        var code = "/lacak/" + code(answered);
        for (var path : List.of(
                code,
                code + "/keberatan",
                code + "/cabut",
                code + "/lengkapi",
                "/lacak?kode=" + code(answered),
                "/lacak/" + code(number) + "/lengkapi",
                "/lacak/" + code(number) + "/cabut",
                "/nilai/" + cases.find(answered).orElseThrow().ratingToken())) {
            assertThat(citizen.get(path).body()).as(path).doesNotContain(answered, number);
        }
    }

    @Test
    void anAnswerThatHandsTheCaseOverSaysSo() {
        var number = arrives(ComplainantMode.NAMED);
        classified(number, "RINGAN");
        answered(number);
        assertThat(page(number)).doesNotContain("Inspektorat");
        cases.handedOver(number, clock.instant());
        assertThat(page(number)).contains("Sudah dijawab.", "diserahkan kepada Inspektorat");
    }

    @Test
    void aSecretComplainantsPageShowsNoText() {
        var number = arrives(ComplainantMode.SECRET);
        classified(number, "RINGAN");
        answered(number);
        assertThat(citizen.get("/lacak?kode=" + code(number) + "&nomor=" + number)
                        .body())
                .contains("isi jawaban tidak ditampilkan")
                .doesNotContain("kami perbaiki");
    }

    @Test
    void anObjectionReopensOnceHoweverOftenItIsSent() {
        var number = arrives(ComplainantMode.ANONYMOUS);
        classified(number, "RINGAN");
        answered(number);
        var path = "/lacak/" + code(number) + "/keberatan";
        assertThat(citizen.get(path).body()).contains("Kirim keberatan");
        var about = cases.find(number)
                .flatMap(ComplaintCase::answeredAt)
                .map(Instant::toEpochMilli)
                .orElseThrow()
                .toString();
        assertThat(citizen.postForm(path, Map.of("isi", "Belum tepat.", "tentang", about))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(path, " ", about).body()).contains("Tulis isiannya");
        assertThat(send(path, "Belum tepat.", "0").body()).contains("Kirim keberatan");
        assertThat(status(number)).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        var first = send(path, "Belum tepat.", about);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(citizen.get(first.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replaceAll("^http://[^/]*", ""))
                        .body())
                .contains(
                        "Permintaan Anda kami terima", "Dibuka kembali atas permintaan Anda", "Dijawab paling lambat");
        assertThat(send(path, "Belum tepat.", about).statusCode()).isEqualTo(302);
        assertThat(papers.ofCase(number))
                .filteredOn(paper -> paper.what().equals("objection"))
                .extracting(ComplaintText::text)
                .containsExactly("Belum tepat.");
        assertThat(open(number)).containsExactly("handleMinor");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance(number))
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Belum tepat"));
    }

    @Test
    void afterItsTimeAnObjectionIsToldUntilWhenItWasPossible() {
        var number = arrives(ComplainantMode.NAMED);
        classified(number, "RINGAN");
        answered(number);
        var until = clock.instant().minus(Duration.ofDays(1));
        engine.getRuntimeService().setVariable(instance(number), "reopenUntil", Date.from(until));
        jdbc.sql("update complaint_case set reopen_until = ? where case_number = ?")
                .params(until.atOffset(ZoneOffset.UTC), number)
                .update();
        assertThat(citizen.get("/lacak/" + code(number) + "/keberatan").body())
                .contains("Masa keberatan berakhir pada")
                .doesNotContain("Kirim keberatan");
    }

    @Test
    void aWithdrawnComplaintIsWithdrawnOnce() {
        var number = arrives(ComplainantMode.NAMED);
        classified(number, "RINGAN");
        assertThat(page(number)).contains("Dijawab paling lambat");
        var path = "/lacak/" + code(number) + "/cabut";
        assertThat(citizen.get(path).body()).contains("Ini tidak dapat dibatalkan");
        assertThat(send(path, "Sudah beres.", "").statusCode()).isEqualTo(302);
        assertThat(send(path, "Sudah beres.", "").statusCode()).isEqualTo(302);
        assertThat(status(number)).isEqualTo(CaseStatus.DITARIK);
        assertThat(page(number))
                .contains("Dicabut oleh pengadu")
                .doesNotContain("Cabut aduan", "Dijawab paling lambat");
        assertThat(citizen.get("/lacak/" + code(number) + "/lengkapi").body())
                .contains("tidak ada yang perlu dilengkapi");
        assertThat(new Visitor(port)
                        .loggedIn("auditor")
                        .get("/kantor/berkas/" + number)
                        .body())
                .contains("Ditarik pengadu")
                .doesNotContain("Ditarik pemohon");
    }

    @Test
    void whatIsAskedForIsSentWithItsFile() throws IOException {
        var number = arrives(ComplainantMode.NAMED);
        incomplete(number);
        assertThat(page(number))
                .contains("Mohon kirim kuitansinya", "Dapat dilengkapi sampai")
                .doesNotContain("Rahayu");
        var path = "/lacak/" + code(number) + "/lengkapi";
        var about = about(path);
        assertThat(multipart(path, about, "kuitansi.pdf", SamplePdf.stream().readAllBytes(), "dari situs lain"))
                .isEqualTo(403);
        assertThat(archive.ofCase(number)).isEmpty();
        assertThat(multipart(path, about, "tipuan.pdf", "<html>bukan pdf</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
        assertThat(open(number)).containsExactly("enterCompletion");
        try (var away = new ArchiveAway(archiveFolder)) {
            assertThat(multipart(path, about, "kuitansi.pdf", SamplePdf.stream().readAllBytes()))
                    .as("the page comes back with the words: %s", away)
                    .isEqualTo(200);
        }
        assertThat(multipart(path, about, "kuitansi.pdf", SamplePdf.stream().readAllBytes()))
                .isEqualTo(302);
        assertThat(open(number)).containsExactly("handleMinor");
        assertThat(archive.ofCase(number)).singleElement().satisfies(file -> assertThat(file.name())
                .isEqualTo("kuitansi.pdf"));
    }

    @Test
    void anUnknownCodeOpensNothing() {
        assertThat(citizen.get("/lacak/TIDAK-ADA").body()).contains("tidak dikenal");
        var letter = jdbc.sql("select tracking_code from register_case where case_number not like 'ADU-%'")
                .query(String.class)
                .list()
                .get(0);
        for (var path : List.of("/lacak/TIDAK-ADA/cabut", "/lacak/" + letter + "/cabut", "/nilai/" + "0".repeat(32))) {
            assertThat(citizen.get(path).statusCode()).isEqualTo(404);
            assertThat(send(path, "Coba.", "").statusCode()).isEqualTo(404);
        }
        assertThat(citizen.send(citizen.request("/lacak/TIDAK-ADA/cabut")
                                .header("Accept", "text/html")
                                .GET())
                        .body())
                .contains("Halaman tidak ditemukan");
    }

    @Test
    void whoeverTriesCodesThroughIsStopped() {
        var number = arrives(ComplainantMode.NAMED);
        var path = "/lacak/" + code(number);
        assertThat(citizen.get(path + "/cabut").statusCode())
                .as("the page with the form, and its token")
                .isEqualTo(200);
        for (var tried = 1; tried < 30; tried++) {
            assertThat(citizen.get("/lacak/TIDAK-ADA-" + tried).statusCode()).isEqualTo(200);
        }
        assertThat(citizen.send(
                        citizen.request(path).header("Accept", "text/html").GET()))
                .satisfies(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(429);
                    assertThat(refused.body())
                            .contains("Terlalu banyak percobaan", "Tunggu satu menit")
                            .doesNotContain(number);
                });
        assertThat(send(path + "/cabut", "Sudah beres.", "").statusCode()).isEqualTo(429);
        assertThat(status(number)).isEqualTo(CaseStatus.ADUAN_DITERIMA);
    }

    @Test
    void whatIsNotPossibleNowIsRefusedWithItsReasonAndTheWordsComeBack() {
        var number = arrives(ComplainantMode.NAMED);
        var page = "/lacak/" + code(number);
        citizen.get(page + "/cabut");
        assertThat(citizen.postForm(page + "/cabut", Map.of("isi", "Sudah beres."))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(page + "/keberatan", "Terlalu lama.", "").body())
                .contains("belum dijawab", "belum kami terima", "Terlalu lama.")
                .doesNotContain("Kirim keberatan");
        classified(number, "RINGAN");
        answered(number);
        assertThat(send(page + "/cabut", "Sudah beres.", "").body())
                .contains("sudah dijawab, jadi tidak dapat dicabut lagi", "Sudah beres.")
                .doesNotContain("Ya, cabut");
        assertThat(status(number)).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
        assertThat(papers.ofCase(number)).extracting(ComplaintText::what).doesNotContain("withdrawal", "objection");
    }

    @Test
    void wordsThatComeAfterTheOfficersStepAreNeverTakenForReceived() {
        var number = arrives(ComplainantMode.NAMED);
        incomplete(number);
        var path = "/lacak/" + code(number) + "/lengkapi";
        var about = about(path);
        complete(
                number,
                "enterCompletion",
                Map.of(
                        "completion",
                        papers.write("completion", "Lewat telepon: nota menyusul.", "pejabat")
                                .toString(),
                        "completedAt",
                        Date.from(clock.instant())));
        assertThat(send(path, "Notanya nomor 12.", about).body())
                .contains("tidak ada yang perlu dilengkapi", "belum kami terima", "Notanya nomor 12.");
    }

    @Test
    void aPageAboutAnEarlierAnswerKeepsTheWordsAndSaysSo() {
        var number = arrives(ComplainantMode.NAMED);
        classified(number, "RINGAN");
        answered(number);
        citizen.get("/lacak/" + code(number) + "/keberatan");
        assertThat(send("/lacak/" + code(number) + "/keberatan", "Belum tepat.", "1")
                        .body())
                .contains("sudah berubah sejak halaman ini Anda buka", "Belum tepat.", "Kirim keberatan");
        assertThat(status(number)).isEqualTo(CaseStatus.ADUAN_DIJAWAB);
    }

    @Test
    void theFirstRatingCounts() {
        var number = arrives(ComplainantMode.NAMED);
        var path = "/nilai/" + cases.find(number).orElseThrow().ratingToken();
        assertThat(citizen.get(path).body()).contains("belum selesai dijawab").doesNotContain("Kirim penilaian");
        classified(number, "RINGAN");
        answered(number);
        assertThat(citizen.postForm(path, Map.of("nilai", "4")).statusCode()).isEqualTo(403);
        assertThat(stars(path, "").body()).contains("Pilih salah satu nilai");
        assertThat(stars(path, "9").body()).contains("Pilih salah satu nilai");
        var page = "/lacak?kode=" + code(number);
        assertThat(citizen.get(page).body()).contains(path).doesNotContain("sudah kami catat");
        assertThat(stars(path, "2").body()).contains("Penilaian Anda sudah kami terima");
        assertThat(citizen.get(page).body()).contains("sudah kami catat").doesNotContain(path);
        assertThat(stars(path, "4").body()).contains("Penilaian Anda sudah kami terima");
        assertThat(jdbc.sql("select stars from complaint_rating where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    private HttpResponse<String> stars(String path, String stars) {
        return citizen.postForm(path, Map.of("nilai", stars, "_csrf", citizen.csrf()));
    }

    private String about(String path) {
        return citizen.get(path).body().replaceAll("(?s).*name=\"tentang\" value=\"(\\d+)\".*", "$1");
    }

    private int multipart(String path, String about, String file, byte[] content) throws IOException {
        return multipart(path, about, file, content, citizen.csrf());
    }

    private int multipart(String path, String about, String file, byte[] content, String csrf) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : Map.of("isi", "Ini kuitansinya.", "tentang", about, "_csrf", csrf)
                .entrySet()) {
            body.write("--potong\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--potong\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--potong--\r\n".getBytes(StandardCharsets.UTF_8));
        return citizen.send(citizen.request(path)
                        .header("Content-Type", "multipart/form-data; boundary=potong")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())))
                .statusCode();
    }

    private HttpResponse<String> send(String path, String words, String about) {
        return citizen.postForm(path, Map.of("isi", words, "tentang", about, "_csrf", citizen.csrf()));
    }

    private String page(String number) {
        return citizen.get("/lacak/" + code(number)).body();
    }

    private String code(String number) {
        return register.find(number).map(CaseSummary::trackingCode).orElseThrow();
    }

    private CaseStatus status(String number) {
        return register.find(number).orElseThrow().status();
    }

    private String instance(String number) {
        return cases.find(number).orElseThrow().processInstanceId();
    }

    private List<String> open(String number) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance(number)).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private String arrives(ComplainantMode mode) {
        return arrives(mode, Duration.ZERO);
    }

    private String arrives(ComplainantMode mode, Duration ago) {
        var identity = mode == ComplainantMode.ANONYMOUS
                ? Identity.NONE
                : new Identity("Ibu Rahayu Wulandari", "0812000111", "", "", "");
        var intake = intakes.keep(
                new Intake(
                        "Petugas meminta uang transport.",
                        mode,
                        identity,
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        List.of()),
                "pejabat");
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedAt", Date.from(clock.instant().minus(ago)));
        receipt.put("receivedVia", "TELEPON");
        receipt.put("complaintKind", "PENGADUAN");
        receipt.put("intake", intake.toString());
        var started = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(receipt)
                .correlateStartMessage()
                .getProcessInstanceId();
        return cases.ofInstance(started).orElseThrow().number();
    }

    private void classified(String number, String complaintClass) {
        complete(number, "classifyComplaint", Map.of("classification", "CLASSIFIED", "complaintClass", complaintClass));
    }

    private void incomplete(String number) {
        complete(
                number,
                "classifyComplaint",
                Map.of(
                        "classification",
                        "INCOMPLETE",
                        "complaintClass",
                        "RINGAN",
                        "noticeText",
                        papers.write(
                                        "noticeText",
                                        "Terima kasih atas penyampaiannya (nomor %s). Mohon kirim kuitansinya, Ibu Rahayu."
                                                .formatted(number),
                                        "pejabat")
                                .toString()));
        for (var round = 0; round < 2; round++) {
            engine.getManagementService().createJobQuery().processInstanceId(instance(number)).list().stream()
                    .filter(job -> job.getDuedate() == null)
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private void answered(String number) {
        answered(number, Map.of());
    }

    private void answered(String number, Map<String, Object> more) {
        var answer =
                papers.write("answer", "Yth. Ibu Rahayu, tautannya sudah kami perbaiki; hubungi Joko Purnomo.", "tim");
        var sent = new HashMap<>(more);
        sent.put("answer", answer.toString());
        sent.put("delivered", true);
        sent.put(
                "deliveryProof",
                papers.write("deliveryProof", "Lewat telepon.", "tim").toString());
        complete(number, "handleMinor", sent);
    }

    private void complete(String number, String step, Map<String, Object> variables) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance(number))
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }
}
