package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.complaint.Boxes;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Greeting;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be is refused on every road with the field named in Indonesian, and nothing is changed. */
@WebTest
class ComplaintInputTest {

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Jakarta"));

    @Autowired
    Archive archive;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Boxes boxes;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receivedAt       | @future            | Diterima (WIB) | tidak boleh di masa depan",
                "receivedAt       | @2019              | Diterima (WIB) | sebelum tahun pertama yang hari liburnya dikenal (2025)",
                "receivedAt       | kemarin            | Diterima (WIB) | harus berupa tanggal dan jam",
                "receivedAt       | @none              | Diterima (WIB) | wajib diisi",
                "receivedVia      | FAKS               | Saluran              | pilihannya hanya EMAIL, FACEBOOK",
                "receivedVia      | @none              | Saluran              | wajib diisi",
                "complaintKind    | GUGATAN            | Jenis                | pilihannya hanya APRESIASI",
                "complaintKind    | @none              | Jenis                | wajib diisi",
                "complaintClass   | SANGAT_BERAT       | Golongan             | pilihannya hanya BERKADAR_PENGAWASAN",
                "complaintClass   | RINGAN             | Golongan             | hanya diisi bila aduan dijawab langsung",
                "answeredAtOnce   | ya                 | Dijawab langsung (ringan atau normatif) | harus berupa ya atau tidak",
                "intake           | bukan-rujukan      | Isi                  | tidak ditemukan atau sudah dicatat",
                "intake           | @used              | Isi                  | tidak ditemukan atau sudah dicatat",
                "intake           | <script>alert(1)</script> tentang jalan | Isi | paling banyak 36 huruf",
                "namedOfficers    | tim,<b>tidakada</b>| Petugas yang diadukan (bila ada) | nama yang tidak dikenal",
                "receivedAtReason | @foreign           | Alasan terlambat dicatat atau waktunya berbeda | teks tidak ditemukan",
                "answer           | @foreign           | Jawaban yang disampaikan | teks tidak ditemukan",
                "dueAt            | 2030-01-01         | dueAt                | isian ini tidak dikenal di langkah ini",
                "complaintText    | <script>x</script> | complaintText        | isian ini tidak dikenal di langkah ini"
            })
    void aReceiptThatCannotBeIsRefusedOnEveryRoad(String field, String value, String label, String sentence) {
        var receipt = new HashMap<String, Object>(Map.of(
                "receivedAt", date(clock.instant()),
                "receivedVia", text("TELEPON"),
                "complaintKind", text("PENGADUAN")));
        put(receipt, field, value);
        var before = cases.latest(5000).size();

        assertNames(
                post("process-definition/key/complaint/submit-form", Map.of("variables", receipt)),
                field,
                label,
                sentence);
        assertNames(
                post("process-definition/key/complaint/start", Map.of("variables", receipt)), field, label, sentence);
        assertNames(
                post("message", Map.of("messageName", "complaint.received", "processVariables", receipt)),
                field,
                label,
                sentence);
        assertThat(cases.latest(5000).size()).isEqualTo(before);
    }

    /** SP4N-LAPOR says when it passed the complaint on, a network when the message came. */
    @ParameterizedTest
    @CsvSource({"SP4N_LAPOR, true", "INSTAGRAM, false"})
    void aReceiptApartFromTheChannelsOwnTimeNeedsAReasonOnEveryRoad(String channel, boolean lapor) {
        var told = clock.instant().minus(Duration.ofDays(5));
        var receipt = new HashMap<String, Object>(Map.of(
                "receivedAt", date(clock.instant()),
                "receivedVia", text(channel),
                "complaintKind", text("PENGADUAN"),
                "intake", text(told(told, lapor))));
        for (var road : List.of(
                post("process-definition/key/complaint/submit-form", Map.of("variables", receipt)),
                post("process-definition/key/complaint/start", Map.of("variables", receipt)),
                post("message", Map.of("messageName", "complaint.received", "processVariables", receipt)))) {
            assertNames(
                    road,
                    "receivedAtReason",
                    "Alasan terlambat dicatat atau waktunya berbeda",
                    "berbeda dari waktu menurut salurannya");
        }
        var explained = new HashMap<String, Object>(receipt);
        explained.put("receivedAtReason", text(paper("pejabat")));
        var agreeing = new HashMap<String, Object>(receipt);
        agreeing.put("intake", text(told(told, lapor)));
        agreeing.put("receivedAt", date(told));
        for (var right : List.of(explained, agreeing)) {
            var answer = post("process-definition/key/complaint/submit-form", Map.of("variables", right));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private String told(Instant at, boolean lapor) {
        var time = Optional.of(at);
        return intakes.keep(
                        new Intake(
                                "Isi.",
                                ComplainantMode.ANONYMOUS,
                                Identity.NONE,
                                "",
                                lapor ? Optional.empty() : time,
                                "",
                                "",
                                lapor ? time : Optional.empty(),
                                List.of()),
                        "pejabat")
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaintClass       | SANGAT_BERAT | CLASSIFIED | Golongan                 | pilihannya hanya BERKADAR_PENGAWASAN",
                "complaintClass       | @none        | CLASSIFIED | Golongan                 | pilih golongan aduan",
                "classification       | LAINNYA      | CLASSIFIED | Hasil pemeriksaan awal   | pilihannya hanya CLASSIFIED",
                "redirectedTo         | @none        | NOT_OURS   | Instansi yang berwenang | tulis instansi yang berwenang",
                "redirectedTo         | @long        | NOT_OURS   | Instansi yang berwenang | paling banyak 200 huruf, sekarang 201",
                "redirectedTo         | @control     | NOT_OURS   | Instansi yang berwenang | karakter kendali",
                "noticeText           | @none        | NOT_OURS   | Pemberitahuan kepada pengadu | tulis pemberitahuan",
                "noticeText           | @foreign     | NOT_OURS   | Pemberitahuan kepada pengadu | teks tidak ditemukan",
                "duplicateOf          | @none        | DUPLICATE  | Aduan yang sama | tulis nomor aduan",
                "duplicateOf          | @own         | DUPLICATE  | Aduan yang sama | adalah nomor aduan ini sendiri",
                "duplicateOf          | ADU-2025-99999 | DUPLICATE | Aduan yang sama | aduan tidak ditemukan",
                "complaintKind        | PENGADUAN    | SUGGESTION | Jenis                    | pilihannya hanya APRESIASI, MASUKAN, SARAN",
                "namedOfficers        | siapa        | CLASSIFIED | Petugas yang diadukan (bila ada) | nama yang tidak dikenal",
                "limitClass           | RINGAN       | CLASSIFIED | limitClass               | isian ini tidak dikenal di langkah ini"
            })
    void aClassificationThatCannotBeIsRefused(
            String field, String value, String classification, String label, String sentence) {
        var number = complaint();
        var sent = new HashMap<String, Object>(Map.of(
                "classification", text(classification),
                "classificationReason", text(paper("pejabat")),
                "complaintClass", text("RINGAN"),
                "redirectedTo", text("DPUPR"),
                "noticeText", text(paper("pejabat")),
                "duplicateOf", text(complaint())));
        put(sent, field, "@own".equals(value) ? number : value);
        var task = task(number, "classifyComplaint");
        assertNames(complete(task, "pejabat", sent), field, label, sentence);
        assertThat(task(number, "classifyComplaint")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handleMinor        | answer        | @none    | Jawaban | wajib diisi",
                "handleMinor        | answer        | @foreign | Jawaban | teks tidak ditemukan",
                "handleMinor        | answer        | @greeting | Jawaban | baru salam pembuka dan penutup",
                "handleMinor        | deliveryProof | @none    | Bukti penyampaian  | tulis bukti penyampaiannya",
                "handleMinor        | dueAt         | 2030     | dueAt              | isian ini tidak dikenal di langkah ini",
                "deliverMinorAnswer | deliveredAt   | @future  | Disampaikan (WIB) | tidak boleh di masa depan",
                "deliverMinorAnswer | deliveredAt   | @2019    | Disampaikan (WIB) | tidak mungkin sebelum aduan diterima",
                "deliverMinorAnswer | deliveredAt   | @none    | Disampaikan (WIB) | wajib diisi",
                "deliverMinorAnswer | deliveryProof | @none    | Bukti penyampaian  | wajib diisi",
                "deliverMinorAnswer | deliveryDocument | x     | Foto atau berkas bukti | berkas tidak ditemukan"
            })
    void anAnswerOrDeliveryThatCannotBeIsRefused(
            String step, String field, String value, String label, String sentence) {
        var number = complaint();
        finish(number, "classifyComplaint", Map.of("complaintClass", "RINGAN"));
        var sent = new HashMap<String, Object>();
        if (step.equals("handleMinor")) {
            sent.putAll(Map.of(
                    "answer", text(paper("tim")),
                    "delivered", Map.of("value", true, "type", "Boolean"),
                    "deliveredAt", date(clock.instant()),
                    "deliveryProof", text(paper("tim"))));
        } else {
            finish(number, "handleMinor", Map.of("answer", paper("tim")));
            sent.putAll(Map.of("deliveredAt", date(clock.instant()), "deliveryProof", text(paper("tim"))));
        }
        put(sent, field, value);
        if (value.equals("@greeting")) {
            var greeting = papers.write("answer", Greeting.around(number, ""), "tim");
            sent.put(field, text(greeting.toString()));
        }
        assertNames(complete(task(number, step), "tim", sent), field, label, sentence);
        assertThat(task(number, step)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boxOpening      | openedAt      | @future | Kotak dibuka (WIB) | tidak boleh di masa depan",
                "boxOpening      | openedAt      | @2019   | Kotak dibuka (WIB) | sebelum tahun pertama",
                "boxOpening      | secondOfficer | pejabat | Petugas kedua   | dua petugas",
                "boxOpening      | secondOfficer | siapa   | Petugas kedua   | nama yang tidak dikenal",
                "boxOpening      | box           | bukan   | Berita acara    | tidak ditemukan",
                "boxOpening      | box           | @foreign| Berita acara    | tidak ditemukan",
                "boxOpening      | slips         | lima    | Jumlah lembar   | bilangan bulat",
                "boxOpening      | slips         | @29     | Jumlah lembar   | ditulis 29, padahal lembar yang diisi 1",
                "complaintChange | caseNumber    | ADU-2025-99999 | Nomor aduan | aduan tidak ditemukan",
                "complaintChange | caseNumber    | @none   | Nomor aduan     | wajib diisi",
                "complaintChange | change        | HAPUS   | Perubahan       | pilihannya hanya EXAMINERS, NAMED",
                "complaintChange | newClass      | BERAT   | Golongan baru   | pilihannya hanya BERKADAR",
                "complaintChange | newClass      | @none   | Golongan baru   | pilih golongan baru",
                "complaintChange | reason        | @none   | Alasan          | wajib diisi",
                "complaintChange | dueAt         | 2030    | dueAt           | isian ini tidak dikenal di langkah ini"
            })
    void aBoxOrAChangeThatCannotBeIsRefused(String process, String field, String value, String label, String sentence) {
        var sent = new HashMap<String, Object>();
        if (process.equals("boxOpening")) {
            var box = boxes.keep("", List.of(Intake.anonymous("Lembar")), "pejabat");
            sent.putAll(Map.of(
                    "openedAt", date(clock.instant()),
                    "secondOfficer", text("tim"),
                    "box", text(box.toString()),
                    "slips", Map.of("value", 1, "type", "Integer")));
        } else {
            sent.putAll(Map.of(
                    "caseNumber", text(complaint()),
                    "change", text("RECLASSIFY"),
                    "newClass", text("NORMATIF"),
                    "reason", text(paper("pejabat"))));
        }
        put(sent, field, value);
        assertNames(
                post("process-definition/key/" + process + "/submit-form", Map.of("variables", sent)),
                field,
                label,
                sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "papers  | {'texts':{'answer':'a\\u0000b'}} | answer | karakter kendali",
                "papers  | {'texts':{'answer':' '}} | answer | masih kosong",
                "papers  | {'texts':{'<script>':'x'}} | <script> | tidak dikenal",
                "intakes | {'text':'a\\ud800b','mode':'ANONYMOUS'} | text | karakter kendali",
                "intakes | {'text':'x','mode':'NAMED','name':'Budi','mail':'bukan surel'} | mail | tidak lengkap",
                "intakes | {'text':'x','mode':'LAIN'} | mode | Pilih bernama",
                "intakes | {'text':'x','mode':'ANONYMOUS','channelTime':'kemarin'} | channelTime | tidak terbaca",
                "intakes | {'text':'x','mode':'ANONYMOUS','channelTime':'2999-01-01T00:00:00+07:00'} | channelTime | masa depan",
                "intakes | {'text':'x','mode':'ANONYMOUS','laporDisposedAt':'1999-01-01T00:00:00+07:00'} | laporDisposedAt | Periksa tahunnya",
                "boxes   | {'slips':[{'text':'a','mode':'ANONYMOUS'},{'text':' '}]} | lembar 2 | Tulis isi aduan",
                "boxes   | {'slips':[],'minutes':'a\\u0007b'} | minutes | karakter kendali"
            })
    void aTextThatCannotBeKeptIsRefusedWithItsField(String what, String body, String field, String sentence) {
        var visitor = new Visitor(port).loggedIn("pejabat");
        var answer = send(visitor, "/siliput/api/complaints/" + what, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", sentence);
    }

    @Test
    void anIntakeAndABoxTakeOnlyFilesOfWhoSendsThem() {
        var visitor = new Visitor(port).loggedIn("pejabat");
        var body = "{'text':'x','mode':'ANONYMOUS','attachments':['%s']}".replace('\'', '"');
        var strangers = Map.of(
                "another person's", archived(DocumentKind.COMPLAINT, "siti"),
                "another purpose's", archived(DocumentKind.LETTER, "pejabat"),
                "nobody's", UUID.randomUUID());
        strangers.forEach((whose, file) -> {
            for (var sent : List.of(
                    send(visitor, "/siliput/api/complaints/intakes", body.formatted(file)),
                    send(
                            visitor,
                            "/siliput/api/complaints/boxes",
                            "{\"slips\":[%s]}".formatted(body.formatted(file))))) {
                assertThat(sent.statusCode()).as(whose).isEqualTo(422);
                assertThat(sent.body()).as(whose).contains("\"field\":\"attachments\"", "Unggah lampirannya kembali");
            }
        });
        var own = archived(DocumentKind.COMPLAINT, "pejabat");
        assertThat(send(visitor, "/siliput/api/complaints/intakes", body.formatted(own))
                        .statusCode())
                .isEqualTo(200);
    }

    private UUID archived(DocumentKind kind, String user) {
        return archive.store(kind, "bukti.pdf", SamplePdf.stream(), user).id();
    }

    @Test
    void anIntakeOfSomebodyElseIsNotRegistered() {
        var kept = send(
                new Visitor(port).loggedIn("tim"),
                "/siliput/api/complaints/intakes",
                "{\"text\":\"milik tim\",\"mode\":\"ANONYMOUS\"}");
        var intake = kept.body().replaceAll(".*\"intake\":\"([^\"]+)\".*", "$1");
        var started = post(
                "process-definition/key/complaint/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "receivedAt", date(clock.instant()),
                                "receivedVia", text("WHATSAPP"),
                                "complaintKind", text("PENGADUAN"),
                                "intake", text(intake))));
        assertThat(started.statusCode()).isNotEqualTo(200);
        assertThat(started.body()).contains("isi aduan tidak ditemukan");
    }

    /** Markup is text like any other: kept as it is, and handed out as JSON that no browser takes for a page. */
    @Test
    void markupStaysText() {
        var script = "<script>alert('aduan')</script><img src=x onerror=alert(1)>";
        var visitor = new Visitor(port).loggedIn("pejabat");
        var kept = send(
                visitor,
                "/siliput/api/complaints/intakes",
                "{\"text\":\"%s\",\"mode\":\"NAMED\",\"name\":\"%s\",\"channelId\":\"%s\",\"aboutCase\":\"<b>x</b>\"}"
                        .formatted(script, script, script));
        var intake = kept.body().replaceAll(".*\"intake\":\"([^\"]+)\".*", "$1");
        var started = post(
                "process-definition/key/complaint/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "receivedAt", date(clock.instant()),
                                "receivedVia", text("WHATSAPP"),
                                "complaintKind", text("PENGADUAN"),
                                "intake", text(intake))));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        var number = started.body().replaceAll(".*\"businessKey\":\"([^\"]+)\".*", "$1");
        var found = cases.latest(5000).stream()
                .filter(one -> intakes.ofCase(one.number())
                        .filter(of -> of.text().equals(script))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no case " + number));
        var task = task(found.number(), "classifyComplaint");
        var page = visitor.get("/siliput/api/complaints/tasks/" + task.getId() + "/page");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).contains("<script>alert('aduan')</script>");
        var sent = new HashMap<String, Object>(Map.of(
                "classification", text("NOT_OURS"),
                "classificationReason", text(paper("pejabat")),
                "redirectedTo", text(script),
                "noticeText", text(papers.write("noticeText", script, "pejabat").toString())));
        assertThat(complete(task, "pejabat", sent).statusCode()).isEqualTo(204);
    }

    private void put(Map<String, Object> variables, String field, String value) {
        switch (value) {
            case "@none" -> variables.remove(field);
            case "@future" -> variables.put(field, date(clock.instant().plus(Duration.ofHours(1))));
            case "@2019" -> variables.put(field, date(Instant.parse("2019-01-02T02:00:00Z")));
            case "@foreign" -> variables.put(field, text(paper("sekretaris")));
            case "@29" -> variables.put(field, Map.of("value", 29, "type", "Integer"));
            case "@used" -> variables.put(field, text(usedIntake()));
            case "@long" -> variables.put(field, text("x".repeat(201)));
            case "@control" -> variables.put(field, text("a\u0007b"));
            default -> variables.put(field, text(value));
        }
    }

    private void assertNames(HttpResponse<String> answer, String field, String label, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Kolom \\\"" + label + "\\\"", sentence)
                .containsOnlyOnce("[" + field + "]")
                .doesNotContain("ENGINE-", "org.camunda", "java.lang");
    }

    private String complaint() {
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(Map.of(
                        "receivedAt", Date.from(clock.instant()),
                        "receivedVia", "TELEPON",
                        "complaintKind", "PENGADUAN"))
                .correlateStartMessage()
                .getProcessInstanceId();
        return cases.ofInstance(instance).orElseThrow().number();
    }

    private String usedIntake() {
        var intake = intakes.keep(Intake.anonymous("Dipakai."), "pejabat").toString();
        engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(Map.of(
                        "receivedAt",
                        Date.from(clock.instant()),
                        "receivedVia",
                        "TELEPON",
                        "complaintKind",
                        "PENGADUAN",
                        "intake",
                        intake))
                .correlateStartMessage();
        return intake;
    }

    private String paper(String user) {
        return papers.write("noticeText", "Isi " + UUID.randomUUID(), user).toString();
    }

    private void finish(String number, String step, Map<String, Object> variables) {
        engine.getTaskService().complete(task(number, step).getId(), variables);
    }

    private Task task(String number, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    private static Map<String, Object> date(Instant instant) {
        return Map.of("value", ENGINE_TIME.format(instant), "type", "Date");
    }

    private HttpResponse<String> complete(Task task, String user, Map<String, Object> variables) {
        return post(user, "task/" + task.getId() + "/complete", Map.of("variables", variables));
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) {
        return post("pejabat", path, body);
    }

    private HttpResponse<String> post(String user, String path, Map<String, Object> body) {
        var visitor = new Visitor(port);
        var basic = Base64.getEncoder().encodeToString((user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request("/engine-rest/engine/web/" + path)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body))));
    }

    private static HttpResponse<String> send(Visitor visitor, String path, String json) {
        visitor.get("/beranda");
        return visitor.send(visitor.request(path)
                .header("Content-Type", "application/json")
                .header("X-SILIPUT-CSRF", visitor.csrf())
                .POST(BodyPublishers.ofString(json)));
    }

    private static String json(Object body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
