package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Somebody's typing error is one quiet line without what was typed; a failure of ours keeps its stack trace. */
class RefusalLogTest {

    private static final GuardedEngine GUARDED = new GuardedEngine("refusals");
    private static final String TYPED = "Budi Santoso";

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private String task;

    @AfterAll
    static void close() {
        GUARDED.close();
    }

    @BeforeEach
    void running() {
        GUARDED.listener = task -> {};
        GUARDED.service = execution -> {};
        var instance = GUARDED.engine
                .getRuntimeService()
                .startProcessInstanceByKey("thing", "THING-1", Map.of("title", "Surat", "speed", "BIASA"))
                .getId();
        task = GUARDED.task(instance).getId();
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void logElsewhere() {
        ROOT.detachAppender(log);
    }

    @Test
    void aRefusedFormIsOneLineWithoutWhatWasTyped() {
        var definition = GUARDED.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .singleResult()
                .getId();
        assertThatThrownBy(() -> GUARDED.as("siti", engine -> engine.getFormService()
                        .submitStartForm(definition, Map.of("speed", TYPED, "title", TYPED, TYPED, TYPED))))
                .isInstanceOf(FormFieldValidationException.class);
        oneLine("langkah 'enterThing', kolom [(tidak dikenal), title, speed]");
    }

    @Test
    void theOtherRoadsAreAsQuiet() {
        assertThatThrownBy(() -> GUARDED.as("siti", engine -> engine.getRuntimeService()
                        .startProcessInstanceByKey("thing", Map.of("title", TYPED))))
                .isInstanceOf(RestException.class);
        oneLine("langkah 'enterThing', kolom [title]");
    }

    @Test
    void aStepThatIsOvertakenIsAsQuiet() {
        GUARDED.service = execution -> overtaken();
        refusesTheStep();
    }

    @Test
    void soIsOneThatItsListenerRefuses() {
        GUARDED.listener = task -> overtaken();
        refusesTheStep();
    }

    private static void overtaken() {
        throw new RefusedStep("remark", TYPED + " sudah bertugas.");
    }

    private void refusesTheStep() {
        assertThatThrownBy(() ->
                        GUARDED.as("siti", engine -> engine.getTaskService().complete(task, Map.of("remark", "ya"))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage(TYPED + " sudah bertugas. [remark]");
        oneLine("langkah 'checkThing', kolom [remark]");
        assertThat(GUARDED.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aStepThatLosesARaceIsSentAgainWhileItsTaskIsOpen() {
        for (var race : List.<Supplier<RuntimeException>>of(
                () -> new OptimisticLockingException("raced"),
                () -> new PersistenceException(new SQLException("the same right", "23505")))) {
            running();
            var tries = new AtomicInteger();
            GUARDED.service = execution -> {
                if (tries.incrementAndGet() < 3) {
                    throw race.get();
                }
            };
            GUARDED.as("siti", engine -> engine.getTaskService().complete(task, Map.of("remark", "ya")));
            assertThat(tries).hasValue(3);
            assertThat(open()).isZero();
            assertThat(logged()).singleElement().satisfies(event -> {
                assertThat(event.getThrowableProxy()).isNull();
                assertThat(event.getFormattedMessage()).isEqualTo("Kiriman diulang: CompleteTaskCmd");
            });
            log.list.clear();
        }
    }

    @Test
    void aStepThatOnlyTheSystemHoldsUpNamesNobodyElse() {
        GUARDED.service = execution -> {
            throw new OptimisticLockingException("raced");
        };
        assertThatThrownBy(() ->
                        GUARDED.as("siti", engine -> engine.getTaskService().complete(task, Map.of("remark", "ya"))))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("kirim sekali lagi")
                .hasMessageNotContaining("orang lain");
        assertThat(open()).isEqualTo(1);
        assertThat(logged()).hasSize(2).allSatisfy(event -> assertThat(event.getThrowableProxy())
                .isNull());
    }

    private long open() {
        return GUARDED.engine
                .getTaskService()
                .createTaskQuery()
                .taskId(task)
                .taskDefinitionKey("checkThing")
                .count();
    }

    @Test
    void aFailureOfOursKeepsItsStackTrace() {
        GUARDED.service = execution -> {
            throw new IllegalStateException("tabel hilang");
        };
        assertThatThrownBy(() ->
                        GUARDED.as("siti", engine -> engine.getTaskService().complete(task)))
                .hasMessage("tabel hilang");
        assertThat(logged()).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy()).isNotNull();
            assertThat(event.getFormattedMessage()).contains("tabel hilang");
        });
    }

    private void oneLine(String text) {
        assertThat(logged()).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getThrowableProxy()).isNull();
            assertThat(event.getFormattedMessage())
                    .isEqualTo("Kiriman ditolak: " + text)
                    .doesNotContain(TYPED);
        });
    }

    /** What an installation would keep. */
    private List<ILoggingEvent> logged() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .toList();
    }
}
