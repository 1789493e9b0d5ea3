package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Paper;
import id.go.purbalinggakab.siliput.complaint.Papers;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the holder of a tracking code sees and may do, and what never stands on that page. */
@WebTest
class TrackedComplaintTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Register register;

    @Autowired
    Intakes intakes;

    @Autowired
    Papers papers;

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
    }

    @Test
    void thePageSaysWhereItStandsAndNeverWhoOrWhat() {
        var number = arrives(ComplainantMode.NAMED);
        assertThat(page(number))
                .contains(number, "Sudah kami terima", "Telepon", "Terlihat di sini setelah aduan digolongkan")
                .doesNotContain("Rahayu", "0812000111", "uang transport");
        classified(number, "RINGAN");
        assertThat(page(number)).contains("Ringan (3 jam)", "Dijawab paling lambat", "WIB", "Belum disampaikan");
        answered(number);
        assertThat(page(number))
                .contains("Sudah disampaikan", "/nilai/", "Keberatan dapat disampaikan sampai")
                .doesNotContain("kami perbaiki", "Rahayu");
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
                .contains("Permintaan Anda kami terima", "Dibuka kembali atas permintaan Anda");
        assertThat(send(path, "Belum tepat.", about).statusCode()).isEqualTo(302);
        assertThat(papers.ofCase(number))
                .filteredOn(paper -> paper.what().equals("objection"))
                .extracting(Paper::text)
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
        var path = "/lacak/" + code(number) + "/cabut";
        assertThat(citizen.get(path).body()).contains("Ini tidak dapat dibatalkan");
        assertThat(send(path, "Sudah beres.", "").statusCode()).isEqualTo(302);
        assertThat(send(path, "Sudah beres.", "").statusCode()).isEqualTo(302);
        assertThat(status(number)).isEqualTo(CaseStatus.DITARIK);
        assertThat(page(number)).contains("Dicabut oleh pengadu").doesNotContain("Cabut aduan");
        assertThat(citizen.get("/lacak/" + code(number) + "/lengkapi").body())
                .contains("tidak ada yang perlu dilengkapi");
    }

    @Test
    void whatIsAskedForIsSentWithItsFile() throws IOException {
        var number = arrives(ComplainantMode.NAMED);
        complete(
                number,
                "classifyComplaint",
                Map.of(
                        "classification",
                        "INCOMPLETE",
                        "complaintClass",
                        "RINGAN",
                        "noticeText",
                        papers.write("noticeText", "Mohon kirim kuitansinya, Ibu Rahayu.", "pejabat")
                                .toString()));
        engine.getManagementService().createJobQuery().processInstanceId(instance(number)).list().stream()
                .filter(job -> job.getDuedate() == null)
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        engine.getManagementService().createJobQuery().processInstanceId(instance(number)).list().stream()
                .filter(job -> job.getDuedate() == null)
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        assertThat(page(number))
                .contains("Mohon kirim kuitansinya", "Dapat dilengkapi sampai")
                .doesNotContain("Rahayu");
        var path = "/lacak/" + code(number) + "/lengkapi";
        var about = citizen.get(path).body().replaceAll("(?s).*name=\"tentang\" value=\"(\\d+)\".*", "$1");
        assertThat(multipart(path, about, "tipuan.pdf", "bukan pdf".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
        assertThat(open(number)).containsExactly("enterCompletion");
        assertThat(multipart(path, about, "kuitansi.pdf", SamplePdf.stream().readAllBytes()))
                .isEqualTo(302);
        assertThat(open(number)).containsExactly("handleMinor");
        assertThat(archive.ofCase(number)).singleElement().satisfies(file -> assertThat(file.name())
                .isEqualTo("kuitansi.pdf"));
    }

    private int multipart(String path, String about, String file, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : Map.of("isi", "Ini kuitansinya.", "tentang", about, "_csrf", citizen.csrf())
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
        receipt.put("receivedAt", Date.from(clock.instant()));
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

    private void answered(String number) {
        var answer =
                papers.write("answer", "Yth. Ibu Rahayu, tautannya sudah kami perbaiki; hubungi Joko Purnomo.", "tim");
        complete(
                number,
                "handleMinor",
                Map.of(
                        "answer",
                        answer.toString(),
                        "delivered",
                        true,
                        "deliveryProof",
                        papers.write("deliveryProof", "Lewat telepon.", "tim").toString()));
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
