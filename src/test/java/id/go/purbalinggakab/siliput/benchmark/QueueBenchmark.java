package id.go.purbalinggakab.siliput.benchmark;

import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How long a task list and a form take with few and with many running cases. Prints figures, asserts nothing; see
 * docs/benchmarks.md for the command.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=queue",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.archive.folder=target/benchmark-data/archive",
            "siliput.mail.outbox=target/benchmark-data/outbox",
            "siliput.notification.polling-enabled=false"
        })
class QueueBenchmark {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    private int letters;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = Postgres.newDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    @Test
    void ownQueueBesideManyCases() {
        var head = new Visitor(port).loggedIn("kepala");
        enter(20, true);
        enter(10, false);
        measure(head, "20 own tasks, 10 other cases");
        var few = measure(head, "20 own tasks, 10 other cases");
        enter(9_990, false);
        measure(head, "20 own tasks, 10,000 other cases");
        var many = measure(head, "20 own tasks, 10,000 other cases");
        System.out.printf("RATIO list %.2f, form %.2f%n", many.list() / few.list(), many.form() / few.form());
        enter(1_980, true);
        measure(head, "2,000 own tasks, 10,000 other cases");
        var full = measure(head, "2,000 own tasks, 10,000 other cases");
        System.out.printf(
                "RATIO list with 2,000 own %.2f, form %.2f%n", full.list() / few.list(), full.form() / few.form());
    }

    private record Figures(double list, double form) {}

    private Figures measure(Visitor head, String what) {
        jdbc.sql("analyze").update();
        var filter = filters.createFilterQuery()
                .filterName("Tugas kelompok saya")
                .singleResult()
                .getId();
        var lists = new ArrayList<Double>();
        var forms = new ArrayList<Double>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var list = timed(() -> head.send(head.request(
                            "/camunda/api/engine/engine/queue/filter/" + filter + "/list?firstResult=0&maxResults=15")
                    .header("Accept", "application/hal+json")
                    .GET()));
            var task = list.answer().body().replaceAll("(?s).*?\"task\":\\[.*?\"id\":\"([^\"]+)\".*", "$1");
            var first = tasks.createTaskQuery()
                    .taskDefinitionKey("giveDisposition")
                    .listPage(0, 1)
                    .get(0)
                    .getId();
            var form = timed(() -> {
                head.get("/camunda/api/engine/engine/queue/task/" + first + "/deployed-form");
                return head.get("/siliput/api/tasks/" + first + "/page");
            });
            if (list.answer().statusCode() != 200 || form.answer().statusCode() != 200 || task.isEmpty()) {
                throw new IllegalStateException("not measured: " + list.answer().body());
            }
            if (round >= WARM_UP) {
                lists.add(list.millis());
                forms.add(form.millis());
            }
        }
        var figures = new Figures(median(lists), median(forms));
        System.out.printf(
                "%s: list %.1f ms, form %.1f ms (medians of %d)%n", what, figures.list(), figures.form(), ROUNDS);
        return figures;
    }

    private record Timed(HttpResponse<String> answer, double millis) {}

    private static Timed timed(Supplier<HttpResponse<String>> action) {
        long start = System.nanoTime();
        var answer = action.get();
        return new Timed(answer, (System.nanoTime() - start) / 1e6);
    }

    private static double median(ArrayList<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private void enter(int count, boolean toTheHead) {
        for (int i = 0; i < count; i++) {
            var instance = runtime.startProcessInstanceByKey("coverage", letter());
            if (toTheHead) {
                var task = tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult();
                tasks.complete(task.getId(), Map.of("letterDecision", "COMPLETE"));
            }
        }
    }

    private Map<String, Object> letter() {
        var now = Instant.now();
        var letter = new HashMap<String, Object>();
        letter.put("letterNumber", "BM/" + letters++);
        letter.put("senderInstitution", "Dinas Kesehatan");
        letter.put("subject", "Permohonan Liputan");
        letter.put("letterSigned", true);
        letter.put("letterStamped", true);
        letter.put("receivedAt", Date.from(now));
        letter.put("contactEmail", "narahubung@instansi.example");
        letter.put("eventTitle", "Gerakan Cegah Stunting");
        letter.put("eventPlace", "Pendopo");
        letter.put("eventStart", Date.from(now.plus(Duration.ofDays(3))));
        return letter;
    }
}
