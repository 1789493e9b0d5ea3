package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand running cases, three of which have no place in the new version. */
@EngineTest
class ThousandMigrationsIT {

    private static final String PROCESS = "equipmentLoan";
    private static final int CASES = 1_000;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelMigrations migrations;

    @Autowired
    CaseViews views;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private OwnProcess process;
    private List<String> cases;

    @BeforeEach
    void aThousandLoans() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        process = new OwnProcess(engine, PROCESS).deployed();
        var without = IntStream.range(0, 3).mapToObj(n -> process.started("andi", loan())
                .completes(
                        "agendaris",
                        "handOverItems",
                        Map.of("handoverDecision", "HANDED_OVER", "handoverCondition", "lengkap"))
                .instance());
        var others = IntStream.range(3, CASES).mapToObj(n -> engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, loan())
                .getId());
        cases = Stream.concat(without, others).toList();
        process.deployed(diagram -> diagram.replace("\"returnItems\"", "\"takeBackItems\"")
                .replace("Terima kembali alat", "Periksa dan terima kembali"));
    }

    @AfterEach
    void forget() {
        engine.getManagementService().createBatchQuery().list().forEach(batch -> engine.getManagementService()
                .deleteBatch(batch.getId(), true));
        process.undone();
        jdbc.sql("delete from model_migration").update();
    }

    @Test
    void threeStayAreNamedAndGoOnAtAStepThatIsChosen() {
        var older = migrations.older(PROCESS).get(0);
        assertThat(older.cases()).isEqualTo(CASES);
        assertThat(older.staying()).isEqualTo(3);
        assertThat(older.stuck()).extracting(ModelMigrations.Stuck::element).containsOnly("Terima kembali alat");

        migrations.start(PROCESS, older.version(), Map.of(), "admin");
        Batches.run(engine);
        var move = migrations.moves(PROCESS).get(0);
        assertThat(move.done()).isEqualTo(CASES - 3);
        assertThat(move.left()).isEqualTo(3);
        assertThat(move.isRunning()).isFalse();
        assertThat(move.failures())
                .containsExactlyInAnyOrderElementsOf(cases.subList(0, 3).stream()
                        .map(one -> number(one)
                                + " tetap pada versinya: berada di 'Terima kembali alat', yang tidak ada di versi baru")
                        .toList());
        assertThat(migrations.older(PROCESS).get(0).cases()).isEqualTo(3);
        assertThat(tellings()).isEqualTo(CASES - 3);
        cases.subList(3, CASES).stream().skip(990).forEach(this::isToldEverywhere);
        assertThat(view(cases.get(0))).doesNotContain("Dipindahkan ke versi proses lain");

        migrations.close(PROCESS, move.id());
        var closed = migrations.moves(PROCESS).get(0);
        assertThat(closed.done()).isEqualTo(CASES - 3);
        assertThat(closed.left()).isEqualTo(3);
        assertThat(closed.isClosed()).isTrue();

        var place = migrations.older(PROCESS).get(0).places().stream()
                .filter(ModelMigrations.Place::gone)
                .findFirst()
                .orElseThrow();
        assertThat(place.targets()).containsEntry("takeBackItems", "Periksa dan terima kembali");
        assertThat(migrations
                        .older(PROCESS, Map.of("returnItems", "takeBackItems"))
                        .get(0)
                        .staying())
                .isZero();
        migrations.start(PROCESS, older.version(), Map.of("returnItems", "takeBackItems"), "admin");
        var due = timer(cases.get(0));
        Batches.run(engine);
        assertThat(migrations.older(PROCESS)).isEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(cases.get(0))
                        .singleResult()
                        .getName())
                .isEqualTo("Periksa dan terima kembali");
        assertThat(timer(cases.get(0))).isEqualTo(due);
        isToldEverywhere(cases.get(0));
    }

    /** In the case's view, which page and dossier share, and in its unbroken chain. */
    private void isToldEverywhere(String one) {
        assertThat(view(one)).contains("Dipindahkan ke versi proses lain", "dari versi 1 ke versi 2", "Rizki Maulana");
        assertThat(views.look(number(one), "auditor", "json").findings()).isEmpty();
    }

    private String view(String one) {
        return views.look(number(one), "auditor", "halaman").parts().toString();
    }

    private long tellings() {
        return jdbc.sql(
                        "select count(distinct chain) from chain_event where kind = 'CASE_MIGRATED' and chain like '%ALT-2026-%'")
                .query(Long.class)
                .single();
    }

    private Date timer(String one) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(one)
                .timers()
                .singleResult()
                .getDuedate();
    }

    private Map<String, Object> loan() {
        return Map.of(
                "loanItems",
                "CAMERA",
                "loanPurpose",
                "Liputan HUT",
                "loanFrom",
                Date.from(clock.instant().plusSeconds(3_000)),
                "loanUntil",
                Date.from(clock.instant().plusSeconds(90_000)));
    }

    private String number(String one) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(one)
                .singleResult()
                .getBusinessKey();
    }
}
