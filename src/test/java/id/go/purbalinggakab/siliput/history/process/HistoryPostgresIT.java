package id.go.purbalinggakab.siliput.history.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.casefile.CaseValues;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.evidence.AdministrationTrail;
import id.go.purbalinggakab.siliput.evidence.ChainOfInstance;
import id.go.purbalinggakab.siliput.history.Annotations;
import id.go.purbalinggakab.siliput.history.HistoryFilter;
import id.go.purbalinggakab.siliput.history.HistoryFilter.Sort;
import id.go.purbalinggakab.siliput.history.HistoryFilter.Timeliness;
import id.go.purbalinggakab.siliput.modeling.EngineWords;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.Incidents;
import id.go.purbalinggakab.siliput.modeling.process.IncidentWatch;
import id.go.purbalinggakab.siliput.modeling.process.StuckSteps;
import id.go.purbalinggakab.siliput.testing.KeptWebApplications;
import id.go.purbalinggakab.siliput.testing.Postgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that auditors ask of the history, asked of the database of a real installation. */
class HistoryPostgresIT {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2100, 1, 1);

    private final KeptWebApplications others = new KeptWebApplications();

    @TempDir
    Path folder;

    @AfterEach
    void giveBack() {
        others.giveBack();
    }

    @Test
    void listsCountsFiguresAndTrail() {
        try (var application = application()) {
            lists(application);
            oneCase(application);
            figures(application);
            stuck(application);
            var trail = application.getBean(AdministrationTrail.class);
            assertThat(application.getBean(DeployedVersions.class).versions())
                    .extracting(DeployedVersions.Version::key)
                    .contains("coverage");
            assertThat(trail.entries(FROM, UNTIL, 0, 10)).hasSizeLessThan(11);
        }
    }

    private void stuck(ConfigurableApplicationContext application) {
        var steps = application.getBean(StuckSteps.class);
        var incidents = application.getBean(Incidents.class);
        assertThat(steps.now()).isEmpty();
        assertThat(steps.tries("no job")).isEmpty();
        assertThat(steps.isPassedSince("coverage", "giveDisposition", Instant.EPOCH))
                .isTrue();
        var met = new Incident.Met(
                "x",
                Kind.JOB,
                "no job",
                new Incident.Place("", "coverage", "", "a", "A"),
                EngineWords.of("a.B: c"),
                Instant.EPOCH,
                2);
        var kept = incidents.met(List.of(met)).get(0);
        assertThat(incidents.met(List.of(met)))
                .extracting(Incident::number, Incident::toldAs)
                .containsExactly(tuple(kept.number(), kept.number()));
        application.getBean(IncidentWatch.class).look();
        assertThat(incidents.open()).isEmpty();
        assertThat(incidents.over()).extracting(Incident::number).containsExactly(kept.number());
    }

    private void lists(ConfigurableApplicationContext application) {
        var search = application.getBean(HistorySearch.class);
        var all = search.count(HistoryFilter.of("coverage"), "auditor");
        for (var sort : Sort.values()) {
            assertThat(search.page(narrow("", sort, Optional.empty(), "", "complaint"), "auditor", 0, 50))
                    .as("%s", sort)
                    .isNotEmpty();
        }
        assertThat(search.page(narrow("dinas", Sort.NOMOR, Optional.empty(), "", "coverage"), "auditor", 0, 50))
                .isNotEmpty();
        assertThat(search.page(
                        narrow("", Sort.LAMA, Optional.of(Timeliness.TEPAT), "budi", "coverage"), "auditor", 0, 9))
                .isNotEmpty();
        var jdbc = application.getBean(JdbcClient.class);
        var worked = narrow("", Sort.NOMOR, Optional.empty(), "budi", "coverage");
        assertThat(numbers(jdbc, HistoryQuery.of(worked, Set.of(), true)))
                .as("both ways to ask for an official find the same")
                .isNotEmpty()
                .isEqualTo(numbers(jdbc, HistoryQuery.of(worked, Set.of(), false)));
        assertThat(search.count(narrow("", Sort.NOMOR, Optional.empty(), "", "changeSchedule"), "auditor"))
                .isZero();
        var rows = new AtomicInteger();
        search.each(HistoryFilter.of("coverage"), "auditor", line -> rows.incrementAndGet());
        assertThat(rows).hasValue(all);
        var complaint = search.page(HistoryFilter.of("complaint"), "kepala", 0, 1)
                .get(0)
                .number()
                .orElseThrow();
        var complaints = search.count(HistoryFilter.of("complaint"), "kepala");
        application.getBean(AccusedOfficers.class).add(complaint, Set.of("kepala"), "sekretaris", null);
        assertThat(search.count(HistoryFilter.of("complaint"), "kepala")).isEqualTo(complaints - 1);
        application.getBean(AccusedOfficers.class).remove(complaint, "kepala", "sekretaris", null);
    }

    private static List<String> numbers(JdbcClient jdbc, HistoryQuery query) {
        return jdbc.sql("select r.case_number" + query.text() + " order by 1")
                .params(query.values())
                .query(String.class)
                .list();
    }

    private void oneCase(ConfigurableApplicationContext application) {
        var line = application
                .getBean(HistorySearch.class)
                .page(narrow("LIP-", Sort.NOMOR, Optional.of(Timeliness.TEPAT), "", "coverage"), "auditor", 0, 1)
                .get(0);
        var number = line.number().orElseThrow();
        var steps = application.getBean(CaseSteps.class);
        assertThat(steps.of(number, line.instance())).hasSize(1);
        assertThat(steps.steps(line.instance())).isNotEmpty();
        assertThat(application.getBean(ChainOfInstance.class).chainOf(line.instance()))
                .isEqualTo(number);
        assertThat(application.getBean(CaseValues.class).values(line.instance()))
                .isNotEmpty();
        assertThat(application.getBean(EngineDecisions.class).of(line.instance()))
                .isNotEmpty();
        assertThat(application.getBean(CaseOperations.class).of(line.instance()))
                .isNotEmpty();
        var troubles = application.getBean(CaseTroubles.class);
        assertThat(troubles.failures(line.instance())).isEmpty();
        assertThat(troubles.incidents(line.instance())).isEmpty();
        assertThat(troubles.waiting(line.instance())).isNotNull();
        var annotations = application.getBean(Annotations.class);
        annotations.add(number, Optional.empty(), "Sesuai SOP", "auditor");
        assertThat(annotations.of(number)).hasSize(1);
    }

    private void figures(ConfigurableApplicationContext application) {
        application.getBean(StepFigures.class).catchUp(Instant.parse("2100-01-01T00:00:00Z"));
        var map = application.getBean(HeatMaps.class).of("coverage", FROM, UNTIL, "auditor");
        var registered = application
                .getBean(JdbcClient.class)
                .sql("select count(*) from act_hi_actinst where act_id_ = 'registerLetter' and end_time_ is not null")
                .query(Long.class)
                .single();
        assertThat(map.steps())
                .filteredOn(step -> step.activity().equals("registerLetter"))
                .extracting(HeatMaps.Step::count)
                .containsExactly(registered);
        assertThat(map.limits()).isNotEmpty();
    }

    private static HistoryFilter narrow(
            String text, Sort sort, Optional<Timeliness> timeliness, String official, String process) {
        return new HistoryFilter(
                process,
                Optional.of(1),
                text,
                Optional.of(FROM),
                Optional.of(UNTIL),
                "",
                "",
                timeliness,
                official,
                sort,
                false);
    }

    private ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(SiliputApplication.class)
                .run(
                        "--spring.datasource.url=" + Postgres.newDatabase(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=5",
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
                        "--siliput.audit.figures.polling=false",
                        "--siliput.incidents.polling=false");
    }
}
