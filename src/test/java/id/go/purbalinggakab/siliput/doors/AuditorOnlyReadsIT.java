package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor tries every writing endpoint there is, on both roads, with a body that would do something: no row changes. */
@WebTest
class AuditorOnlyReadsIT {

    /** What an auditor leaves behind by reading (the chain of looks and logins), and drafts of one's own. */
    private static final Set<String> OWN =
            Set.of("CHAIN_EVENT", "CHAIN_HEAD", "DRAFT", "CASE_ANNOTATION", "REFUSED_ATTEMPT");

    /** The session would end in the middle, and the rest would prove nothing. */
    private static final String LOGOUT = ".*(/keluar|/masuk|/logout).*";

    private static final String BODY =
            """
            {"userId":"auditor","assignee":"auditor","value":"DECLINED","type":"String","retries":5,"suspended":true,
            "name":"dicoba","priority":99,"businessKey":"LIP-2026-99999","variables":{"assessment":{"value":"DECLINED"}},
            "modifications":{"assessment":{"value":"DECLINED","type":"String"}},"messageName":"coverage.withdrawn",
            "all":true,"annotation":"dicoba","text":" ","historyTimeToLive":1,"deleteReason":"dicoba",
            "instructions":[{"type":"cancel","activityId":"giveDisposition"}],"duedate":"2030-01-01T00:00:00.000+0700"}""";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void noRowChangesWhateverAnAuditorSends() {
        var roads = new Roads(port);
        roads.browser("auditor").get("/beranda");
        var places = Places.ofOpenCase(engine);
        var before = rows();
        var tried = 0;
        for (var endpoint : writing("engine.txt")) {
            var path = places.fill(endpoint[0], endpoint[1]);
            for (var road : Road.values()) {
                roads.send(road, "auditor", endpoint[0], path, BODY);
                tried++;
            }
        }
        for (var endpoint : writing("own.txt")) {
            own(roads, endpoint[0], places.fill(endpoint[0], endpoint[1]));
            tried++;
        }
        assertThat(changed(before)).isEmpty();
        assertThat(tried).isGreaterThan(300);
        assertThat(roads.browser("auditor").get("/kantor/riwayat").statusCode()).isEqualTo(200);
    }

    /** The proof is worth as much as its eye for a change. */
    @Test
    void aChangeWouldBeSeen() {
        var before = rows();
        var changed = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("coverage")
                .listPage(0, 1)
                .get(0);
        engine.getTaskService().setPriority(changed.getId(), changed.getPriority() + 1);
        try {
            assertThat(changed(before)).contains("ACT_RU_TASK");
        } finally {
            engine.getTaskService().setPriority(changed.getId(), changed.getPriority());
        }
    }

    private void own(Roads roads, String method, String path) {
        var browser = roads.browser("auditor");
        var request = browser.request(path)
                .header("Content-Type", "application/json")
                .header("X-SILIPUT-CSRF", browser.csrf())
                .method(method, BodyPublishers.ofString(BODY));
        browser.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        browser.send(request);
    }

    private static List<String[]> writing(String table) {
        return EndpointTable.read(table).lines().keySet().stream()
                .filter(endpoint -> !endpoint.matches("(GET|HEAD|OPTIONS) .*"))
                .filter(endpoint -> !endpoint.matches(LOGOUT))
                .map(endpoint -> endpoint.split(" "))
                .toList();
    }

    private Set<String> changed(Map<String, List<String>> before) {
        var after = rows();
        before.forEach((table, rows) -> after.remove(table, rows));
        return after.keySet();
    }

    /** Every row of every table, as text. */
    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !OWN.contains(table))
                .forEach(table -> rows.put(
                        table,
                        jdbc
                                .sql("select * from \"" + table + "\"")
                                .query((row, index) -> {
                                    var text = new StringBuilder();
                                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                        text.append(row.getString(i)).append('|');
                                    }
                                    return text.toString();
                                })
                                .list()
                                .stream()
                                .sorted()
                                .toList()));
        return rows;
    }
}
