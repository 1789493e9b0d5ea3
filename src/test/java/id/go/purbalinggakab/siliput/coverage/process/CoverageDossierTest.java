package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.evidence.DossierJson;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain of a whole coverage case, and what the auditor's command says once somebody touched the database. */
@EngineTest
class CoverageDossierTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    CoverageStory story;

    @BeforeEach
    void published() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
        clock.setTo("2026-11-04T11:42:00+07:00");
        story.covered("budi")
                .writes("siti", "Stunting")
                .revises("kabid", "Sebut angka")
                .writes("siti", "Cegah Stunting");
        clock.setTo("2026-11-04T13:00:00+07:00");
        story.approves("kabid").legsRun().shared("budi").legsRun();
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void everyStepOfTheCaseIsARowOfItsChain() {
        var dossier = look();
        assertThat(dossier.findings()).isEmpty();
        assertThat(dossier.events()).extracting(ChainEvent::seq).first().isEqualTo(1L);
        var tasks = engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(story.instance())
                .list();
        assertThat(tasks).hasSizeGreaterThan(7).allSatisfy(task -> {
            assertThat(rows(dossier, "TASK_OPENED"))
                    .anyMatch(row -> row.payload().containsValue(task.getId()));
            assertThat(rows(dossier, "TASK_DONE"))
                    .filteredOn(row -> row.payload().containsValue(task.getId()))
                    .hasSize(1);
        });
        var steps = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(story.instance())
                .activityType("serviceTask")
                .finished()
                .list();
        assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(rows(dossier, "STEP"))
                .anyMatch(row -> row.payload().containsValue(step.getActivityId())));
        var variables = engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(story.instance())
                .list()
                .stream()
                .filter(one -> story.instance().equals(one.getActivityInstanceId()))
                .map(HistoricVariableInstance::getName);
        assertThat(variables).isNotEmpty().allMatch(name -> dossier.rows().containsKey("DATA:" + name));
        assertThat(dossier.part("PUBLICATION")).hasSameSizeAs(publishing.ledger(story.number()));
        assertThat(dossier.part("RELEASE")).hasSize(2);
        assertThat(dossier.part("DEADLINES")).hasSize(2);
        assertThat(rows(dossier, "DOSSIER_READ")).hasSize(1).allMatch(row -> row.actor()
                .equals("auditor"));
        assertThat(rows(dossier, "CASE_CLOSED")).isNotEmpty();
        assertThat(rows(dossier, "TASK_DONE"))
                .filteredOn(row -> row.payload().containsValue("giveDisposition"))
                .allMatch(row -> row.actor().equals("kepala") && row.capacity().contains("Kepala Dinas"));
    }

    @Test
    void theApplicantsNameAndAddressStayOut() {
        var json = DossierJson.of(look(), folder).text();
        assertThat(json)
                .doesNotContain("Ibu Rahayu")
                .doesNotContain("rahayu@example")
                .contains("Pencanangan Gerakan");
    }

    @Test
    void theCommandFindsNothingInAWholeDossier() {
        assertThat(DossierJson.of(look(), folder).checked())
                .startsWith("0 ")
                .contains("UTUH", "Mencakup semua peristiwa sejak perkara dimulai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update chain_event set actor = 'budi' where seq = 5 | Baris 5 |diubah: isinya",
                "delete from chain_event where seq = 7 | Baris 7 hilang |melompat ke baris 8",
                "update chain_event set seq = case seq when 9 then 10009 else 9 end where seq in (9, 10) ;"
                        + "update chain_event set seq = 10 where seq = 10009 | Baris 9 |berpindah tempat: aslinya baris 10",
                "update publication set link = 'https://palsu.example' where channel = 'INSTAGRAM' | Data PUBLICATION:2:INSTAGRAM:publik (link) |dicatat pada baris",
                "update release_version set body = 'lain' where version = 1 | Data RELEASE:1 (bodySha256) |dicatat pada baris",
                "update register_deadline set breached_at = null, met_at = due where kind = 'JAWABAN' | Data DEADLINES:JAWABAN |metAt",
                "delete from release_version where version = 1 | Data RELEASE:1 hilang |terakhir dicatat pada baris"
            })
    void aRowTouchedByHandIsNamed(String statements, String name, String what) {
        var column = "chain";
        for (var statement : statements.split(";")) {
            var table = statement.contains("chain_event") ? column : "case_number";
            jdbc.sql(statement.strip() + " and " + table + " = ?")
                    .param(story.number())
                    .update();
        }
        assertThat(DossierJson.of(look(), folder).checked())
                .startsWith("1 ")
                .contains(name.strip())
                .contains(what.strip());
        assertThat(look().findings()).anyMatch(finding -> finding.contains(name.strip()));
    }

    @Test
    void aTouchedVariableOfTheEngineIsNamed() {
        jdbc.sql("update act_hi_varinst set text_ = 'Acara lain' where name_ = 'eventTitle' and proc_inst_id_ = ?")
                .param(story.instance())
                .update();
        assertThat(DossierJson.of(look(), folder).checked())
                .startsWith("1 ")
                .contains("Data DATA:eventTitle (valueSha256)");
    }

    @Test
    void whatIsDeceivedInTheFileIsNamedToo() {
        var whole = DossierJson.of(look(), folder);
        var cut = whole.read();
        var events = DossierJson.events(cut);
        var last = events.size();
        events.remove(last - 1);
        assertThat(whole.with(cut).checked()).startsWith("1 ").contains("Rantai terpotong: baris " + last);

        var swapped = whole.read();
        var rows = DossierJson.events(swapped);
        var third = rows.remove(2);
        rows.insert(4, third);
        assertThat(whole.with(swapped).checked())
                .startsWith("1 ")
                .contains("Baris 3")
                .contains("berpindah tempat");

        var text = whole.read();
        ((ObjectNode) text.at("/rows/RELEASE:2/texts")).put("body", "lain");
        assertThat(whole.with(text).checked()).startsWith("1 ").contains("Teks body pada data RELEASE:2 diubah");
    }

    @Test
    void aSecretLettersDossierShowsItsTracesButNotWhatItSays() {
        var letter = story.letter();
        letter.put("secrecy", "RAHASIA");
        letter.put("eventTitle", "Rapat tertutup");
        story.letterArrives(letter).deskVerifies();
        var file = DossierJson.of(look(), folder);
        assertThat(file.text()).doesNotContain("Rapat tertutup").contains("\"closed\" : true");
        assertThat(file.checked()).startsWith("0 ");
        assertThat(DossierJson.of(dossiers.look(story.number(), "kepala", "json"), folder)
                        .text())
                .contains("Rapat tertutup");
    }

    private Dossier look() {
        return dossiers.look(story.number(), "auditor", "json");
    }

    private static List<ChainEvent> rows(Dossier dossier, String kind) {
        return dossier.events().stream().filter(row -> row.kind().equals(kind)).toList();
    }
}
