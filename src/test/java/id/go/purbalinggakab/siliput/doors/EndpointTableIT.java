package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every path of our own and of the engine's REST API, each role and nobody: the answer is the one written down. A path
 * without a line fails; today's answers lie in target/doors afterwards, to be read before they are copied.
 */
@WebTest
class EndpointTableIT {

    /** One resource serves both roads; these few show that it does. */
    private static final List<String> ON_BOTH_ROADS = List.of("", "agendaris", "kepala", "admin");

    @Autowired
    ProcessEngine engine;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping own;

    @LocalServerPort
    int port;

    @Autowired
    Archive archive;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Roads roads;
    private Places open;
    private ShutCases shut;

    @BeforeEach
    void visit() {
        roads = new Roads(port);
        shut = ShutCases.of(engine, archive, intakes, jdbc, clock);
        open = Places.ofOpenCase(engine).withComplaint(engine, shut.complaint());
        leave();
    }

    private void leave() {
        var people = engine.getIdentityService();
        var person = people.newUser(EndpointTable.FORMER);
        person.setFirstName("Mantan");
        person.setLastName("Petugas");
        person.setPassword("Siliput-2026");
        people.saveUser(person);
        people.createMembership(person.getId(), Role.STAF.group());
        roads.browser(person.getId());
        people.deleteMembership(person.getId(), Role.STAF.group());
    }

    @AfterEach
    void forget() {
        engine.getIdentityService().deleteUser(EndpointTable.FORMER);
        shut.instances().forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance, "test"));
    }

    @Test
    void theEnginesPathsAnswerAsWrittenOnBothRoads() throws IOException {
        compare("engine.txt", enginePaths(), (visitor, endpoint) -> {
            var places = places(visitor);
            var part = endpoint.split(" ");
            var body = part[0].matches("GET|OPTIONS") ? "" : Places.body(endpoint);
            // lists answer with one thing of many
            var path = places.fill(part[0], part[1]) + "?maxResults="
                    + (places.about().isEmpty() ? "1" : "100") + places.about();
            var program = roads.program(person(visitor), part[0], path, body);
            if (!ON_BOTH_ROADS.contains(visitor)) {
                return answer(visitor, program);
            }
            var browser = roads.browser(visitor, part[0], path, body);
            return program.statusCode() == browser.statusCode()
                    ? "" + program.statusCode()
                    : program.statusCode() + "/" + browser.statusCode();
        });
    }

    @Test
    void ourPathsAnswerAsWritten() {
        compare("own.txt", ownPaths(), (visitor, endpoint) -> {
            var places = places(visitor);
            if (endpoint.matches("\\w+ /(lacak|nilai)/.*") && !visitor.isEmpty()) {
                // public, blind to who is logged in, and counted: a few an hour from one address
                return "-";
            }
            var part = endpoint.split(" ");
            var browser = visitor.isEmpty() ? new Visitor(port) : roads.browser(person(visitor));
            if (visitor.isEmpty()) {
                browser.get("/masuk");
            }
            var request = browser.request(places.fill(part[0], part[1])
                            + (places.about().isEmpty() ? "" : places.about().replaceFirst("&", "?")))
                    .header("Content-Type", "application/json")
                    .header("X-SILIPUT-CSRF", browser.csrf())
                    .method(part[0], BodyPublishers.ofString(part[0].equals("GET") ? "" : "{}"));
            browser.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
            return answer(visitor, browser.send(request));
        });
    }

    private Places places(String visitor) {
        return shut.places().getOrDefault(visitor, open);
    }

    private static String person(String visitor) {
        return visitor.replaceFirst(":.*", "");
    }

    /** A word that this visitor must not read stands in the table's place of the status. */
    private String answer(String visitor, HttpResponse<String> answer) {
        var leaks = shut.words().getOrDefault(visitor, List.of()).stream().anyMatch(answer.body()::contains);
        return leaks ? "BOCOR" : "" + answer.statusCode();
    }

    private static void compare(String table, Collection<String> found, BiFunction<String, String, String> answer) {
        var written = EndpointTable.read(table);
        var answers = new LinkedHashMap<String, List<String>>();
        for (var endpoint : written.endpoints(found)) {
            answers.put(
                    endpoint,
                    EndpointTable.VISITORS.stream()
                            .map(visitor -> answer.apply(visitor, endpoint))
                            .toList());
        }
        EndpointTable.write(table, answers);
        assertThat(answers).allSatisfy((endpoint, given) -> assertThat(given).doesNotContain("BOCOR"));
        assertThat(answers.values().stream().flatMap(List::stream).filter(one -> one.matches(".*5\\d\\d.*")))
                .as("no answer is a failure of ours")
                .isEmpty();
        assertThat(written.differences(answers)).isEmpty();
    }

    private static Collection<String> enginePaths() throws IOException {
        var document = new ObjectMapper().readTree(EndpointTableIT.class.getResourceAsStream("/openapi.json"));
        var all = new ArrayList<String>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    private Collection<String> ownPaths() {
        var all = new TreeSet<String>();
        own.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                    all.add("GET " + path);
                }
                methods.forEach(method -> all.add(method + " " + path));
            }
        });
        // what the container calls after an answer has failed; by itself it can only say 500
        all.remove("GET /error");
        return all;
    }
}
