package id.go.purbalinggakab.siliput.benchmark;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * How long a task list and a form take beside few and beside many running cases: two applications on two databases,
 * asked in turn, so that whatever else the machine does falls on both. Prints figures, asserts only that something was
 * measured; see docs/benchmarks.md for the command.
 */
class QueueBenchmark {

    private static final int ROUNDS = 100;
    private static final int WARM_UP = 40;
    private static final Pattern FIRST_TASK = Pattern.compile("\"task\":\\[.*?\"id\":\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");

    @Test
    void ownQueueBesideManyCases() {
        try (var few = Installation.started("few");
                var many = Installation.started("many")) {
            few.enter(20, true);
            few.enter(10, false);
            many.enter(20, true);
            many.enter(10_000, false);
            compare("20 own tasks, 10,000 beside 10 other cases", few, many, 20);
            many.enter(1_980, true);
            compare("2,000 own tasks and 10,000 others, beside 20 and 10", few, many, 2_000);
        }
    }

    private static void compare(String what, Installation few, Installation many, int own) {
        few.analyze();
        many.analyze();
        var fewFigures = new Figures();
        var manyFigures = new Figures();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            few.measure(fewFigures, 20);
            many.measure(manyFigures, own);
            if (round == WARM_UP) {
                fewFigures.clear();
                manyFigures.clear();
            }
        }
        System.out.printf(
                "%s: list %.1f / %.1f ms, RATIO %.2f; form %.1f / %.1f ms, RATIO %.2f (medians of %d pairs)%n",
                what,
                manyFigures.list(),
                fewFigures.list(),
                manyFigures.list() / fewFigures.list(),
                manyFigures.form(),
                fewFigures.form(),
                manyFigures.form() / fewFigures.form(),
                ROUNDS);
    }

    private static final class Figures {

        private final List<Double> lists = new ArrayList<>();
        private final List<Double> forms = new ArrayList<>();

        double list() {
            return median(lists);
        }

        double form() {
            return median(forms);
        }

        void clear() {
            lists.clear();
            forms.clear();
        }

        private static double median(List<Double> values) {
            Collections.sort(values);
            return values.get(values.size() / 2);
        }
    }

    /** One application on a database of its own, with the head logged in. */
    private static final class Installation implements AutoCloseable {

        private final BenchmarkCases cases;
        private final Visitor head;
        private final String list;

        private Installation(BenchmarkCases cases, int port) {
            this.cases = cases;
            this.head = new Visitor(port).loggedIn("kepala");
            this.list = "/camunda/api/engine/engine/%s/filter/%s/list?firstResult=0&maxResults=15"
                    .formatted(cases.engineName(), cases.filter("Tugas kelompok saya"));
        }

        static Installation started(String name) {
            var context = new SpringApplicationBuilder(SiliputApplication.class)
                    .run(
                            "--server.port=0",
                            "--camunda.bpm.process-engine-name=" + name,
                            "--camunda.bpm.job-execution.enabled=false",
                            "--siliput.demo=true",
                            "--siliput.demo-cases=false",
                            "--siliput.archive.folder=target/benchmark-data/archive",
                            "--siliput.mail.outbox=target/benchmark-data/outbox",
                            "--siliput.notification.polling=false",
                            "--siliput.audit.seal.polling=false",
                            "--spring.datasource.url=" + Postgres.newDatabase(),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--spring.jmx.enabled=false");
            return new Installation(
                    new BenchmarkCases(context),
                    context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }

        void enter(int count, boolean toTheHead) {
            cases.enter(count, toTheHead);
        }

        void analyze() {
            cases.analyze();
        }

        void measure(Figures figures, int expected) {
            var answer = timed(
                    () -> head.send(head.request(list)
                            .header("Accept", "application/hal+json")
                            .GET()),
                    figures.lists);
            var body = answer.body();
            var count = COUNT.matcher(body);
            var task = FIRST_TASK.matcher(body);
            if (!count.find() || Integer.parseInt(count.group(1)) != expected || !task.find()) {
                throw new IllegalStateException("not the list of %d tasks: %s".formatted(expected, body));
            }
            var page = timed(
                    () -> {
                        head.get("/camunda/api/engine/engine/%s/task/%s/deployed-form"
                                .formatted(cases.engineName(), task.group(1)));
                        return head.get("/siliput/api/tasks/" + task.group(1) + "/page");
                    },
                    figures.forms);
            if (page.statusCode() != 200) {
                throw new IllegalStateException("no form: " + page.body());
            }
        }

        private static HttpResponse<String> timed(Supplier<HttpResponse<String>> action, List<Double> into) {
            long start = System.nanoTime();
            var answer = action.get();
            into.add((System.nanoTime() - start) / 1e6);
            return answer;
        }

        @Override
        public void close() {
            cases.close();
        }
    }
}
