package id.go.purbalinggakab.siliput.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.deadlines.CsvSheet;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The auditors' list over HTTP: for whom, what each filter leaves, and what never shows. */
@WebTest
class HistoryListWebIT {

    private static final String LIST = "/siliput/api/riwayat/daftar";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccusedOfficers named;

    @ParameterizedTest
    @ValueSource(strings = {"agendaris", "kabid", "fungsional", "budi", "pejabat", "tim"})
    void nobodyElseReadsTheList(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        assertThat(Stream.of(LIST, LIST + ".csv", "/siliput/api/riwayat/pilihan", "/kantor/riwayat")
                        .map(path -> visitor.get(path).statusCode()))
                .containsOnly(403);
    }

    @Test
    void anOfficialWhoIsAuditorNoLongerReadsNothing() {
        assertThat(new Visitor(port).get(LIST).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "admin"})
    void auditorsLeadersAndAdministratorsCountAllCases(String user) {
        var cases = count("select count(*) from register_case r join act_hi_procinst h"
                + " on h.proc_inst_id_ = r.process_instance_id where h.proc_def_key_ = 'coverage'");
        assertThat(list(user, "").path("total").asInt()).isEqualTo(cases).isPositive();
    }

    @Test
    void filtersLeaveWhatFits() {
        var any = jdbc.sql("select r.case_number from register_case r join act_hi_procinst h on h.proc_inst_id_ ="
                        + " r.process_instance_id where h.proc_def_key_ = 'coverage' and r.secret = false and r.sender ="
                        + " 'Dinas Kesehatan'")
                .query(String.class)
                .list()
                .get(0);
        assertThat(numbers(list("auditor", "?cari=" + any.toLowerCase()))).containsExactly(any);
        assertThat(numbers(list("auditor", "?cari=dinas%20KESEH"))).contains(any);
        assertThat(numbers(list("auditor", "?cari=100%25"))).isEmpty();
        assertThat(numbers(list("auditor", "?dari=2099-01-01"))).isEmpty();
        assertThat(numbers(list("auditor", "?sampai=2099-01-01&versi=1"))).contains(any);
        assertThat(numbers(list("auditor", "?versi=99"))).isEmpty();
        assertThat(numbers(list("auditor", "?keadaan=BERAKHIR"))).doesNotContain(any);
        assertThat(numbers(list("auditor", "?keadaan=BERJALAN"))).contains(any);
        var worked = numbers(list("auditor", "?petugas=budi"));
        assertThat(worked)
                .isNotEmpty()
                .hasSizeLessThan(list("auditor", "").path("total").asInt());
        assertThat(numbers(list("auditor", "?ketepatan=TERLAMBAT")))
                .doesNotContainAnyElementsOf(numbers(list("auditor", "?ketepatan=TEPAT")));
        assertThat(new Visitor(port).loggedIn("auditor").get(LIST + "?urut=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theServerSorts() {
        for (var column : List.of("NOMOR", "MULAI", "SELESAI", "LAMA", "PEMOHON", "PERIHAL", "KEADAAN")) {
            assertThat(numbers(list("auditor", "?urut=" + column))).as(column).isNotEmpty();
        }
        assertThat(numbers(list("auditor", "?urut=NOMOR&naik=true"))).isSorted();
    }

    @Test
    void aSecretLettersSenderIsNeitherShownNorFound() {
        var number = "LIP-2026-00001";
        var sender = jdbc.sql("select sender from register_case where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        var query = "?cari=" + sender.replace(" ", "%20");
        assertThat(numbers(list("auditor", query))).contains(number);
        jdbc.sql("update register_case set secret = true where case_number = ?")
                .param(number)
                .update();
        try {
            assertThat(numbers(list("auditor", query))).doesNotContain(number);
            var row = rows(list("auditor", "?cari=" + number)).get(0).path("cells");
            assertThat(row.path("PEMOHON").asText()).isEqualTo("dirahasiakan");
            assertThat(row.path("PERIHAL").asText()).isEqualTo("dirahasiakan");
        } finally {
            jdbc.sql("update register_case set secret = false where case_number = ?")
                    .param(number)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "admin"})
    void aComplaintAgainstTheReaderIsNeitherListedNorCountedNorExported(String user) {
        var all = list(user, "?proses=complaint");
        var number = numbers(all).get(0);
        named.add(number, Set.of(user), "kepala", null);
        try {
            var left = list(user, "?proses=complaint");
            assertThat(left.path("total").asInt()).isEqualTo(all.path("total").asInt() - 1);
            assertThat(numbers(left)).doesNotContain(number);
            assertThat(numbers(list(user, "?proses=complaint&cari=" + number))).isEmpty();
            assertThat(csv(user, "?proses=complaint")).doesNotContain(number);
            var other = user.equals("auditor") ? "kepala" : "auditor";
            assertThat(numbers(list(other, "?proses=complaint"))).contains(number);
        } finally {
            named.remove(number, user, "kepala", null);
        }
    }

    @Test
    void companionsCarryTheNumberOfTheirCase() {
        for (var process :
                List.of("changeSchedule", "withdrawRequest", "complaintChange", "boxOpening", "actingHolder")) {
            assertThat(list("auditor", "?proses=" + process).path("total").isInt())
                    .isTrue();
        }
    }

    @Test
    void theExportHasTheChosenColumnsOfWhatIsFilteredAndIsKept() {
        var before = count("select count(*) from chain_event where chain = 'ADMINISTRASI' and kind = 'DOSSIER_READ'");
        var text = csv("auditor", "?keadaan=BERJALAN&kolom=NOMOR,PEMOHON");
        var lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFNomor;Pemohon");
        assertThat(lines)
                .hasSize(list("auditor", "?keadaan=BERJALAN").path("total").asInt() + 1);
        assertThat(count("select count(*) from chain_event where chain = 'ADMINISTRASI' and kind = 'DOSSIER_READ'"))
                .isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "  =1", "|x", "%x"})
    void aCellThatASpreadsheetWouldRunIsDefused(String cell) {
        assertThat(CsvSheet.harmless(cell)).isEqualTo("'" + cell);
        assertThat(CsvSheet.harmless("Dinas Kesehatan")).isEqualTo("Dinas Kesehatan");
    }

    private JsonNode list(String user, String query) {
        var answer = new Visitor(port).loggedIn(user).get(LIST + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String csv(String user, String query) {
        return new Visitor(port).loggedIn(user).get(LIST + ".csv" + query).body();
    }

    private static List<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.path("rows").spliterator(), false).toList();
    }

    private static List<String> numbers(JsonNode list) {
        return rows(list).stream().map(row -> row.path("number").asText()).toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
