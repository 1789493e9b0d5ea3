package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import id.go.purbalinggakab.siliput.testing.KeptWebApplications;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.Postgres;
import id.go.purbalinggakab.siliput.testing.SecondJvm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real kill in the middle of a move: no case is half moved, the page says how far it is, and it goes on by itself. */
class KilledWhileMigratingIT {

    private static final String PROCESS = "equipmentLoan";
    private static final int CASES = 40;
    private static final int MOVED_BEFORE = 12;
    private static final int EXIT_CODE = 137;
    private static final Duration LOCK = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final String database = Postgres.newDatabase();
    private final KeptWebApplications others = new KeptWebApplications();

    @AfterEach
    void giveBack() {
        others.giveBack();
    }

    @Test
    void noCaseIsHalfMovedAndTheMoveGoesOn() {
        try (var application = new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .run(settings(false))) {
            var clock = application.getBean(MutableClock.class);
            clock.setTo("2026-11-02T09:10:00+07:00");
            var engine = application.getBean(ProcessEngine.class);
            var migrations = application.getBean(ModelMigrations.class);
            new OwnProcess(engine, PROCESS).deployed();
            IntStream.range(0, CASES).forEach(n -> engine.getRuntimeService()
                    .startProcessInstanceByKey(PROCESS, Map.of("loanItems", "CAMERA")));
            new OwnProcess(engine, PROCESS).deployed(diagram -> diagram.replace("Serahkan alat", "Serahkan alatnya"));
            migrations.start(PROCESS, 1, Map.of(), "admin");

            var arguments = Stream.concat(Stream.of(clock.instant().toString()), Stream.of(settings(true)));
            var killed = SecondJvm.run(Dying.class, arguments.toArray(String[]::new));
            assertThat(killed.exitCode()).as(killed.output()).isEqualTo(EXIT_CODE);

            var moved = whollyMoved(application);
            assertThat(moved).isBetween(1, MOVED_BEFORE);
            var move = migrations.moves(PROCESS).get(0);
            assertThat(move.done()).isEqualTo(moved);
            assertThat(move.cases()).isEqualTo(CASES);
            assertThat(move.isRunning()).isTrue();
            assertThat(migrations.older(PROCESS).get(0).cases()).isEqualTo(CASES - moved);

            clock.setTo(clock.instant().plus(LOCK).plusSeconds(1));
            var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
            executor.start();
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> migrations.moves(PROCESS).get(0).done() == CASES);
            } finally {
                executor.shutdown();
            }
            assertThat(whollyMoved(application)).isEqualTo(CASES);
            assertThat(migrations.older(PROCESS)).isEmpty();
            assertThat(migrations.moves(PROCESS).get(0).left()).isZero();
        }
    }

    /** Every case's instance, task, history and chain are of one version. */
    private static int whollyMoved(ConfigurableApplicationContext application) {
        var rows = application
                .getBean(JdbcClient.class)
                .sql(
                        "select d.version_ as now, t.version_ as task, h.version_ as past, (select count(*) from chain_event c"
                                + " where c.chain = i.business_key_ and c.kind = 'CASE_MIGRATED') + 1 as told"
                                + " from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                                + " join act_hi_procinst i on i.id_ = e.id_ join act_re_procdef h on h.id_ = i.proc_def_id_"
                                + " join act_ru_task k on k.proc_inst_id_ = e.id_ join act_re_procdef t on t.id_ = k.proc_def_id_"
                                + " where d.key_ = '" + PROCESS + "' and e.parent_id_ is null")
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
        assertThat(rows).hasSize(CASES).allSatisfy(row -> assertThat(row).containsOnly(row.get(0)));
        return (int) rows.stream().filter(row -> row.get(0) == 2).count();
    }

    private String[] settings(boolean jobs) {
        return new String[] {
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--server.port=0",
            "--camunda.bpm.generate-unique-process-engine-name=true",
            "--camunda.bpm.job-execution.enabled=" + jobs,
            "--siliput.demo-cases=false",
            "--siliput.archive.folder=" + folder.resolve("archive"),
            "--siliput.mail.outbox=" + folder.resolve("outbox"),
            "--siliput.publishing.folder=" + folder.resolve("public"),
            "--siliput.notification.polling=false",
            "--siliput.audit.seal.polling=false"
        };
    }

    /** The whole application with its job executor; it dies without a farewell while it tells of a migrated case. */
    static final class Dying implements BeanPostProcessor {

        private final Instant now;
        private final AtomicInteger told = new AtomicInteger();

        private Dying(Instant now) {
            this.now = now;
        }

        /** The first argument is the time; the others are settings. */
        public static void main(String[] arguments) {
            var dying = new Dying(Instant.parse(arguments[0]));
            new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                    .initializers(context -> context.getBeanFactory().addBeanPostProcessor(dying))
                    .run(Stream.of(arguments).skip(1).toArray(String[]::new));
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof MutableClock clock) {
                clock.setTo(now);
            }
            return bean instanceof HistoryKeeper keeper
                    ? Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {HistoryKeeper.class},
                            (proxy, method, given) -> {
                                try {
                                    method.setAccessible(true);
                                    var answer = method.invoke(keeper, given);
                                    if ("ofCase".equals(method.getName())
                                            && given[1] == HistoryKeeper.Kind.CASE_MIGRATED
                                            && told.incrementAndGet() > MOVED_BEFORE) {
                                        Runtime.getRuntime().halt(EXIT_CODE);
                                    }
                                    return answer;
                                } catch (InvocationTargetException thrown) {
                                    throw thrown.getCause();
                                }
                            })
                    : bean;
        }
    }
}
