package id.go.purbalinggakab.siliput.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case's history over HTTP: whole for its readers, absent for whom it is about, each look kept. */
@WebTest
class HistoryCaseWebIT {

    private static final String API = "/siliput/api/riwayat";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccusedOfficers named;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "admin"})
    void aCasesWholeHistoryIsToldAndTheLookKept(String user) {
        var number = released();
        var before = looks(number);
        var view = json(user, API + "/kasus/" + number);
        assertThat(looks(number)).isEqualTo(before + 1);
        assertThat(view.path("findings")).isEmpty();
        assertThat(column(view, "linimasa", 2)).anyMatch(what -> what.contains("Disposisi"));
        assertThat(column(view, "linimasa", 2)).anyMatch(detail -> detail.contains("lama "));
        assertThat(column(view, "dokumen", 3)).isNotEmpty().allMatch(hash -> hash.length() == 64);
        assertThat(column(view, "keputusan", 3).get(0)).contains("jawaban atas surat lengkap");
        assertThat(part(view, "tenggat").at("/entries/0/lines")).isNotEmpty();
        assertThat(texts(view.at("/facts/operations"), "what")).contains("Menyelesaikan tugas");
        assertThat(view.at("/head/annotates").asBoolean()).isEqualTo(user.equals("auditor"));
    }

    @Test
    void everyEarlierValueIsKeptAndContactsStayHidden() {
        var number = running();
        var instance = jdbc.sql("select process_instance_id from register_case where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        engine.getRuntimeService().setVariable(instance, "direction", "Foto pejabat");
        engine.getRuntimeService().setVariable(instance, "direction", "Foto kader");
        var view = json("auditor", API + "/kasus/" + number);
        assertThat(texts(variable(view, "direction").path("values"), "text"))
                .as("the engine's clock may stand before the example's own value")
                .hasSize(3)
                .containsSubsequence("Foto kader", "Foto pejabat");
        assertThat(variable(view, "contactName").at("/values/0/text").asText()).isEqualTo("tidak ditampilkan");
    }

    @Test
    void thePathNamesEachStepOfItsDiagram() {
        var number = released();
        var run = json("auditor", API + "/kasus/" + number).at("/facts/runs/0");
        var path = json(
                "auditor",
                API + "/kasus/" + number + "/jalur/" + run.path("instance").asText());
        assertThat(texts(path.path("steps"), "activity")).contains("verifyLetter", "giveDisposition", "writeRelease");
        var diagram = visitor("auditor")
                .get(API + "/diagram/" + path.path("definition").asText());
        assertThat(diagram.body()).contains("id=\"giveDisposition\"");
        var foreign = jdbc.sql("select process_instance_id from register_case where case_number <> ?")
                .param(number)
                .query(String.class)
                .list()
                .get(0);
        assertThat(visitor("auditor")
                        .get(API + "/kasus/" + number + "/jalur/" + foreign)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json("auditor", API + "/instansi/" + run.path("instance").asText())
                        .path("number")
                        .asText())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "admin"})
    void whomAComplaintIsAboutFindsNothing(String user) {
        var number = jdbc.sql("select max(case_number) from complaint_intake where case_number not in"
                        + " (select case_number from complaint_named)")
                .query(String.class)
                .single();
        var instance = jdbc.sql("select process_instance_id from register_case where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        var paths = List.of(
                "/kantor/riwayat/" + number,
                API + "/kasus/" + number,
                API + "/kasus/" + number + "/jalur/" + instance,
                API + "/instansi/" + instance);
        assertThat(statuses(user, paths)).containsOnly(200);
        named.add(number, Set.of(user), "kepala", null);
        try {
            assertThat(statuses(user, paths)).containsOnly(404);
        } finally {
            named.remove(number, user, "kepala", null);
        }
    }

    @Test
    void aComplaintsHistorySaysNeitherWhatNorWho() {
        var found = jdbc.sql("select case_number, content from complaint_intake where case_number is not null")
                .query()
                .listOfRows();
        assertThat(found).isNotEmpty();
        for (var row : found) {
            var body = visitor("auditor")
                    .get(API + "/kasus/" + row.get("case_number"))
                    .body();
            assertThat(body).contains("ADU-").doesNotContain(String.valueOf(row.get("content")));
        }
        assertThat(found.stream().map(row -> String.valueOf(row.get("content"))))
                .allMatch(content -> content.length() > 10);
    }

    @Test
    void onlyAnAuditorAddsNotesAndTheyChangeNothingElse() {
        var number = released();
        var engine = count("select count(*) from act_hi_op_log") + count("select count(*) from act_hi_comment");
        for (var user : List.of("kepala", "sekretaris", "admin")) {
            assertThat(annotate(user, number, "Tidak boleh")).isEqualTo(403);
        }
        assertThat(annotate("kabid", number, "Tidak boleh")).isEqualTo(403);
        assertThat(annotate("auditor", number, " ")).isEqualTo(400);
        assertThat(annotate("auditor", "LIP-1999-00001", "Tidak ada")).isEqualTo(404);
        assertThat(annotate("auditor", number, "Disposisi sesuai prosedur")).isEqualTo(200);
        assertThat(texts(json("kepala", API + "/kasus/" + number).at("/facts/annotations"), "text"))
                .contains("Disposisi sesuai prosedur");
        assertThat(count("select count(*) from act_hi_op_log") + count("select count(*) from act_hi_comment"))
                .isEqualTo(engine);
    }

    private int annotate(String user, String number, String text) {
        var visitor = visitor(user);
        visitor.get("/beranda");
        var body = "{\"operation\":\"\",\"text\":\"%s\"}".formatted(text);
        return visitor.send(visitor.request(API + "/kasus/" + number + "/catatan")
                        .header("Content-Type", "application/json")
                        .header("X-SILIPUT-CSRF", visitor.csrf())
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private String released() {
        return jdbc.sql("select min(c.case_number) from register_case c join release_version r"
                        + " on r.case_number = c.case_number where c.case_number like 'LIP%' and c.secret = false")
                .query(String.class)
                .single();
    }

    private String running() {
        return jdbc.sql("select min(case_number) from register_case where status = 'DIJADWALKAN'")
                .query(String.class)
                .single();
    }

    private static JsonNode part(JsonNode view, String id) {
        return StreamSupport.stream(view.path("parts").spliterator(), false)
                .filter(part -> part.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(JsonNode view, String id, int column) {
        return StreamSupport.stream(part(view, id).path("rows").spliterator(), false)
                .map(row -> row.path(column).asText())
                .toList();
    }

    private static JsonNode variable(JsonNode view, String name) {
        return StreamSupport.stream(view.at("/facts/variables").spliterator(), false)
                .filter(variable -> variable.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> statuses(String user, List<String> paths) {
        return paths.stream().map(path -> visitor(user).get(path).statusCode()).toList();
    }

    private JsonNode json(String user, String path) {
        var answer = visitor(user).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visitor visitor(String user) {
        return new Visitor(port).loggedIn(user);
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(name).asText())
                .toList();
    }

    private long looks(String number) {
        return jdbc.sql("select count(*) from chain_event where chain = ? and kind = 'DOSSIER_READ'")
                .param(number)
                .query(Long.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
