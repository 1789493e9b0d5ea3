package id.go.purbalinggakab.siliput.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.history.process.StepFigures;
import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long auditors wait beside 2,000 and beside 200,000 finished cases, in one run on one database. Prints figures,
 * asserts only that something was measured; see docs/benchmarks.md for the command.
 */
class HistoryBenchmark {

    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    @Test
    void auditorsBesideManyFinishedCases() {
        try (var application = application()) {
            var number = finished(application);
            var cases = new HistoryCases(application.getBean(JdbcClient.class), number);
            var visitor = new Visitor(
                            Integer.parseInt(application.getEnvironment().getProperty("local.server.port")))
                    .loggedIn("auditor");
            var before = 0;
            var plot = new HistoryPlot();
            for (var many : new int[] {2_000, 20_000, 200_000}) {
                var grown = Instant.now();
                cases.grow(before + 1, many);
                before = many;
                var counted = Instant.now();
                countAnew(application);
                System.out.printf(
                        "HISTORY %d cases grown in %d s, figures counted in %d s%n",
                        many,
                        Duration.between(grown, counted).toSeconds(),
                        Duration.between(counted, Instant.now()).toSeconds());
                requests(number).forEach((what, path) -> {
                    var took = median(visitor, path);
                    System.out.printf("HISTORY %7d %-18s %8.1f ms%n", many, what, took);
                    plot.add(what, many, took);
                });
            }
            plot.write(Path.of("target", "history-benchmark.png"));
            export(visitor, "2026-08-01");
            export(visitor, "2025-08-30");
        }
    }

    /** The copies lie in the past, where a count would not look again. */
    private static void countAnew(ConfigurableApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from step_figure").update();
        jdbc.sql("update step_figure_mark set counted_until = timestamp with time zone '2000-01-01 00:00:00+00:00'")
                .update();
        application.getBean(StepFigures.class).catchUp(Instant.now());
    }

    private static Map<String, String> requests(String number) {
        var api = "/siliput/api/riwayat";
        var requests = new LinkedHashMap<String, String>();
        requests.put("first page", api + "/daftar");
        requests.put("finished, late", api + "/daftar?keadaan=BERAKHIR&ketepatan=TERLAMBAT");
        requests.put("by number", api + "/daftar?cari=LIP-1990-01234");
        requests.put("by applicant", api + "/daftar?cari=dinas+7");
        requests.put("of an official", api + "/daftar?petugas=siti");
        requests.put("longest first", api + "/daftar?urut=LAMA");
        requests.put("case page", api + "/kasus/" + number);
        requests.put("report, half a year", "/laporan");
        requests.put("heat map, a year", api + "/panas?proses=coverage&dari=2025-11-24&sampai=2026-11-24");
        return requests;
    }

    private static double median(Visitor visitor, String path) {
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var answer = visitor.get(path);
            times.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        Collections.sort(times.subList(3, ROUNDS));
        return times.get(3 + (ROUNDS - 3) / 2);
    }

    /** What is alive in the middle of an answer: the server waits for its reader while memory is cleared and read. */
    private static void export(Visitor visitor, String since) {
        var start = System.nanoTime();
        var path = "/siliput/api/riwayat/daftar.csv?dari=" + since;
        var alive = new ArrayList<String>();
        var rows = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                visitor.send(visitor.request(path).GET(), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                rows++;
                if (rows == 500 || rows == 5_000 || rows == 20_000 || rows == 45_000) {
                    alive.add("%d MB after %d rows".formatted(alive(), rows));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(
                "HISTORY export of %d rows %.1f s, alive: %s%n",
                rows, (System.nanoTime() - start) / 1e9, String.join(", ", alive));
    }

    private static long alive() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static String finished(ConfigurableApplicationContext application) {
        var management = application.getBean(ProcessEngine.class).getManagementService();
        for (var jobs = management.createJobQuery().messages().list();
                !jobs.isEmpty();
                jobs = management.createJobQuery().messages().list()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        return application
                .getBean(JdbcClient.class)
                .sql("select min(case_number) from register_case where status = 'SELESAI'")
                .query(String.class)
                .single();
    }

    private ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(SiliputApplication.class)
                .run(
                        "--spring.datasource.url=" + Postgres.newDatabase(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--siliput.demo=true",
                        "--siliput.demo-cases=true",
                        "--siliput.archive.folder=" + folder.resolve("archive"),
                        "--siliput.mail.outbox=" + folder.resolve("outbox"),
                        "--siliput.publishing.folder=" + folder.resolve("public"),
                        "--siliput.complaint.key-file=" + folder.resolve("seal.key"),
                        "--siliput.notification.polling=false",
                        "--siliput.audit.seal.polling=false",
                        "--siliput.audit.figures.polling=false");
    }
}
