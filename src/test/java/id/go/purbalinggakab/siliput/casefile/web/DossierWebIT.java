package id.go.purbalinggakab.siliput.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers over HTTP: for whom, what the PDF says, and that each look is kept. */
@WebTest
class DossierWebIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AccusedOfficers named;

    @Autowired
    Register register;

    @ParameterizedTest
    @ValueSource(strings = {"agendaris", "kabid", "fungsional", "budi", "pejabat", "tim"})
    void nobodyElseOpensADossier(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        var looks = looks();
        for (var path : paths(published())) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(new Visitor(port).get(paths(published()).get(1)).statusCode())
                .isNotEqualTo(200);
        assertThat(looks()).isEqualTo(looks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "admin"})
    void auditorsLeadersAndAdministratorsDo(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        var before = looks();
        for (var path : paths(published())) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(looks()).isEqualTo(before + 4);
        assertThat(visitor.get("/kantor/berkas/LIP-1999-00001").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "admin"})
    void whomAComplaintIsAboutFindsNothing(String user) {
        var number = aboutNobody();
        var visitor = new Visitor(port).loggedIn(user);
        assertThat(visitor.get("/kantor/berkas/" + number).statusCode()).isEqualTo(200);
        named.add(number, Set.of(user), "kepala", null);
        try {
            for (var path : paths(number).subList(0, 3)) {
                assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(visitor.get("/kantor/berkas").body()).doesNotContain(number);
            assertThat(visitor.get("/kantor/berkas?nomor=" + number).body()).contains("tidak ditemukan");
        } finally {
            named.remove(number, user, "kepala", null);
        }
    }

    @Test
    void thePdfTellsTheWholeCase() throws IOException {
        var number = published();
        var answer = pdf(number, "auditor");
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("dosir-" + number + ".pdf");
        keep(number, answer.body());
        assertThat(text(answer.body()))
                .contains("Dosir " + number)
                .contains("Data surat")
                .contains("Disposisi dan penugasan")
                .contains("Linimasa")
                .contains("Tenggat dan penjelasannya")
                .contains("Versi rilis dan persetujuan")
                .contains("Bukti publikasi")
                .contains("Siapa membuka berkas ini")
                .contains("Rantai peristiwa utuh")
                .doesNotContain("TIDAK utuh");
    }

    /** Page, paper, file, history and proof of one case with everything in it. */
    @Test
    void everyRenderingTellsTheSame() throws IOException {
        var number = published();
        var moved = "Tenggat JAWABAN digeser dari Senin menjadi Selasa. Libur ditetapkan kemudian.";
        register.note(number, "KALENDER", moved, "admin", Instant.parse("2026-11-02T03:00:00Z"));
        comment(number, "Narasumber berhalangan");
        var auditor = new Visitor(port).loggedIn("auditor");
        var parts = parts(auditor.get("/kantor/berkas/" + number + "/dosir.json"));
        assertThat(parts)
                .containsKeys(
                        "surat",
                        "disposisi",
                        "isian",
                        "linimasa",
                        "tenggat",
                        "versi",
                        "publikasi",
                        "dokumen",
                        "catatan-berkas",
                        "komentar")
                .isEqualTo(parts(auditor.get("/siliput/api/riwayat/kasus/" + number)));
        assertThat(parts.get("tenggat")).anyMatch(line -> line.contains(moved));
        assertThat(parts.get("komentar")).contains("Narasumber berhalangan");
        var page = Jsoup.parse(auditor.get("/kantor/berkas/" + number).body()).text();
        var paper = text(pdf(number, "auditor").body()).replaceAll("\\s", "");
        parts.forEach((part, texts) -> texts.forEach(text -> {
            assertThat(page).as(part).contains(text.strip().replaceAll("\\s+", " "));
            for (var word : text.split("[\\s/]+")) {
                assertThat(word.length() > 12 || paper.contains(word))
                        .as("%s: %s", part, word)
                        .isTrue();
            }
        }));
        var proof = Jsoup.parse(auditor.get("/kantor/bukti/" + number).body()).text();
        var json = new ObjectMapper()
                .readTree(auditor.get("/siliput/api/riwayat/kasus/" + number).body());
        for (var row : part(json, "publikasi").path("rows")) {
            if (!row.path(1).asText().startsWith("Surel")) {
                assertThat(proof)
                        .contains(
                                "versi " + row.path(0).asText(),
                                row.path(1).asText(),
                                row.path(2).asText(),
                                row.path(3).asText(),
                                row.path(4).asText(),
                                row.path(5).asText());
            }
        }
    }

    /** What each part says, but for looks, of which each asking adds one, their chain, and what only auditors look for. */
    private static Map<String, List<String>> parts(HttpResponse<String> answer) throws IOException {
        var parts = new TreeMap<String, List<String>>();
        for (var part : new ObjectMapper().readTree(answer.body()).path("parts")) {
            var texts = new ArrayList<String>();
            texts(part, texts);
            parts.put(part.path("id").asText(), texts);
        }
        parts.keySet().removeAll(Set.of("pembaca", "rantai", "keputusan", "gangguan", "menunggu"));
        return parts;
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(one -> !Set.of("id", "change").contains(one.getKey()))
                    .forEach(one -> texts(one.getValue(), texts));
        } else {
            node.forEach(one -> texts(one, texts));
        }
    }

    private static JsonNode part(JsonNode view, String id) {
        return StreamSupport.stream(view.path("parts").spliterator(), false)
                .filter(part -> part.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theComplaintsPdfHasNeitherTextNorIdentity() throws IOException {
        var number = aboutNobody();
        var answer = pdf(number, "kepala");
        assertThat(answer.statusCode()).as(number).isEqualTo(200);
        var text = text(keep(number, answer.body()));
        var contents = jdbc.sql("select content from complaint_intake where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
        assertThat(text).contains("Data aduan").contains("Rantai peristiwa utuh");
        assertThat(contents).isNotEmpty().noneMatch(text::contains);
    }

    @Test
    void loginsAreAChainOfTheirOwn() {
        var visitor = new Visitor(port).loggedIn("auditor");
        var identity = engine.getIdentityService();
        var forgetful = identity.newUser("pelupa");
        forgetful.setPassword("Benar-Sekali-2026");
        identity.saveUser(forgetful);
        new Visitor(port).login("pelupa", "salah");
        identity.deleteUser("pelupa");
        new Visitor(port).login("Rahasia-2026", "salah");
        var logins = visitor.get("/kantor/berkas/rantai/MASUK.json").body();
        assertThat(logins)
                .contains("\"LOGIN\"")
                .contains("LOGIN_FAILED")
                .contains("\"pelupa\"")
                .contains("tidak dikenal")
                .doesNotContain("Rahasia-2026");
    }

    @Test
    void roleChangesAreAChainOfTheirOwnWithoutRightsOnSingleCases() {
        var identity = engine.getIdentityService();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            identity.createMembership("andi", "agendaris");
            identity.deleteMembership("andi", "agendaris");
        } finally {
            identity.clearAuthentication();
        }
        var roles = new Visitor(port)
                .loggedIn("auditor")
                .get("/kantor/berkas/rantai/PERAN.json")
                .body();
        assertThat(roles).contains("\"actor\" : \"admin\"", "\"userId\" : \"andi\"", "\"groupId\" : \"agendaris\"");
        var instances = jdbc.sql("select process_instance_id from register_case")
                .query(String.class)
                .list();
        assertThat(instances).isNotEmpty().noneMatch(roles::contains);
    }

    private List<String> paths(String number) {
        return List.of(
                "/kantor/berkas/" + number,
                "/kantor/berkas/" + number + "/dosir.pdf",
                "/kantor/berkas/" + number + "/dosir.json",
                "/kantor/berkas",
                "/kantor/berkas/rantai/PERAN.json");
    }

    /** An example case whose release was approved, put out as far as no person is needed. */
    private String published() {
        var number = jdbc.sql("select min(c.case_number) from register_case c join release_version r"
                        + " on r.case_number = c.case_number where r.decision = 'APPROVED' and c.secret = false")
                .query(String.class)
                .single();
        var instance = instance(number);
        var management = engine.getManagementService();
        for (var job = next(instance); job.isPresent(); job = next(instance)) {
            management.executeJob(job.get().getId());
        }
        return number;
    }

    private void comment(String number, String text) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance(number))
                .list()
                .get(0);
        var crew = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        engine.getIdentityService().setAuthentication(crew, List.of("staf"));
        try {
            engine.getTaskService().createComment(task.getId(), null, text);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String instance(String number) {
        return register.find(number).orElseThrow().processInstanceId();
    }

    private Optional<Job> next(String instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).messages().list().stream()
                .findFirst();
    }

    private String aboutNobody() {
        var number = jdbc.sql("select max(case_number) from complaint_intake where sealed_identity is not null")
                .query(String.class)
                .single();
        jdbc.sql("delete from complaint_named where case_number = ?")
                .param(number)
                .update();
        return number;
    }

    private long looks() {
        return jdbc.sql("select count(*) from chain_event where kind = 'DOSSIER_READ'")
                .query(Long.class)
                .single();
    }

    private HttpResponse<byte[]> pdf(String number, String user) {
        var visitor = new Visitor(port).loggedIn(user);
        return visitor.send(
                visitor.request("/kantor/berkas/" + number + "/dosir.pdf").GET(), BodyHandlers.ofByteArray());
    }

    /** For a person to look at. */
    private static byte[] keep(String number, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target/dosir"));
        Files.write(Path.of("target/dosir", number + ".pdf"), content);
        return content;
    }

    private static String text(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
