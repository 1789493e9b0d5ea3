package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.evidence.DossierJson;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint's chain: complete, yet nothing that a person said or is. */
@EngineTest
class ComplaintDossierTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    MutableClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CaseViews views;

    @Autowired
    DossierRights rights;

    @TempDir
    Path folder;

    ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @Test
    void everyStepIsChainedWithoutWhatWasSaid() {
        story.arrives("WHATSAPP").timerFires("unclassifiedWarning").classified("RINGAN");
        intakes.read(story.number(), "menelepon kembali Ibu Rahayu", "tim");
        story.timerFires("minorWarning").answers("tim", "handleMinor").delivers("tim", "deliverMinorAnswer");
        story.timerFires("reopenPeriodEnds");
        assertThat(story.isEnded()).isTrue();

        var dossier = dossiers.look(story.number(), "auditor", "json");
        assertThat(dossier.findings()).isEmpty();
        assertThat(steps(dossier, "TASK_DONE"))
                .containsExactly("classifyComplaint", "handleMinor", "deliverMinorAnswer");
        assertThat(steps(dossier, "TIMER")).contains("unclassifiedWarning", "minorWarning", "reopenPeriodEnds");
        assertThat(dossier.part("DELIVERY")).hasSize(1);
        assertThat(dossier.part("DEADLINES")).isNotEmpty();
        assertThat(dossier.events())
                .filteredOn(row -> row.kind().equals("IDENTITY_READ"))
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("tim"));

        var file = DossierJson.of(dossier, folder);
        assertThat(file.text())
                .doesNotContainIgnoringCase("rahayu")
                .doesNotContain("0812000111")
                .doesNotContain("Tautan")
                .doesNotContain("bercentang")
                .doesNotContain("menelepon");
        assertThat(file.checked()).startsWith("0 ");
    }

    /** The chain keeps no text of a complaint; a field that the office added is for people all the same. */
    @Test
    void anAddedFieldIsShownUnlessItsFormCallsItPersonal() throws IOException {
        var fields =
                """
                <div class="field"><label for="si-a">Catatan parkir</label>
                <input id="si-a" name="parkingNote" data-type="text" maxlength="40"></div>
                <div class="field"><label for="si-b">Saksi</label>
                <input id="si-b" name="witnessNote" data-type="text" data-personal maxlength="40"></div>
                <div class="field"><label for="si-c">Telepon saksi</label>
                <input id="si-c" name="witnessPhone" data-type="phone"></div>
                """;
        var form = Files.readString(Path.of("forms/classifyComplaint.html"));
        var deployed = engine.getRepositoryService()
                .createDeployment()
                .addString("processes/complaint.bpmn", Files.readString(Path.of("processes/complaint.bpmn")))
                .addString("forms/classifyComplaint.html", form.replace("<script", fields + "<script"))
                .deploy();
        try {
            story.arrives("WHATSAPP")
                    .completes(
                            "pejabat",
                            "classifyComplaint",
                            Map.of(
                                    "classification", "CLASSIFIED",
                                    "complaintClass", "RINGAN",
                                    "parkingNote", "Lewat pintu barat",
                                    "witnessNote", "Pak Slamet",
                                    "witnessPhone", "0812777888"));
            var view = views.look(story.number(), "auditor", "page");
            assertThat(view.findings()).isEmpty();
            assertThat(view.parts().toString())
                    .contains(
                            "[Catatan parkir, Lewat pintu barat]", "[Saksi, disamarkan]", "[Telepon saksi, disamarkan]")
                    .doesNotContain("Pak Slamet", "0812777888");
            assertThat(DossierJson.of(view.dossier(), folder).text()).doesNotContain("pintu barat");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    void whomItIsAboutFindsNoSuchDossierAndNoTraceInTheOfficesChains() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "auditor");
        story.arrives(receipt);
        assertThat(rights.find("auditor", story.number())).isEmpty();
        assertThat(rights.find("kepala", story.number())).isPresent();
        assertThat(rights.find("admin", story.number())).isPresent();
        assertThat(rights.latest("auditor", 500))
                .noneMatch(line -> line.number().equals(story.number()));
        for (var chain : new String[] {"PERAN", "ADMINISTRASI", "MASUK"}) {
            var file = DossierJson.of(dossiers.office(chain, "auditor"), folder);
            assertThat(file.text()).doesNotContain(story.number()).doesNotContain(story.instance());
            assertThat(file.checked()).startsWith("0 ");
        }
        assertThat(DossierJson.of(dossiers.look(story.number(), "kepala", "json"), folder)
                        .text())
                .doesNotContain("\"auditor\"");
    }

    @Test
    void aChangeOfClassIsPartOfTheCasesChain() {
        story.arrives("WHATSAPP").classified("NORMATIF");
        story.changes("pejabat", Map.of("change", "RECLASSIFY", "newClass", "RINGAN"));
        var dossier = dossiers.look(story.number(), "kepala", "pdf");
        assertThat(dossier.findings()).isEmpty();
        assertThat(dossier.events())
                .filteredOn(row -> row.kind().equals("CASE_OPENED"))
                .extracting(row -> row.payload().get("process"))
                .contains("complaint", "complaintChange");
    }

    /** One variable serves two forms; a round that begins anew decides nothing. */
    @Test
    void theTimeLineCallsADecisionWhatTheStepsOwnFormCallsItAndTellsItOnce() {
        story.arrives("INSTAGRAM").classified("RINGAN");
        story.changes("tim", Map.of("change", "RECLASSIFY", "newClass", "TIDAK_BERKADAR_PENGAWASAN"));
        story.approves("kepala", "approveReclassification");
        story.delivers("pejabat", "deliverExtension");
        story.answers("tim", "handleNonSupervisory").approves("sekretaris", "approveNonSupervisoryAnswer");
        story.delivers("tim", "deliverNonSupervisoryAnswer");
        story.changes("pejabat", Map.of("change", "REOPENED"));
        var told = views.look(story.number(), "kepala", "page").parts().stream()
                .filter(part -> part.id().equals("linimasa"))
                .flatMap(part -> part.rows().stream())
                .map(row -> row.get(2))
                .filter(what -> what.startsWith("Keputusan dicatat"))
                .toList();
        assertThat(told)
                .filteredOn(what -> what.contains("Perubahan ke golongan yang lebih lama: Setuju"))
                .hasSize(1);
        assertThat(told)
                .filteredOn(what -> what.contains("Keputusan: Setuju, sampaikan"))
                .hasSize(1);
        assertThat(told)
                .filteredOn(what -> what.contains("Hasil pemeriksaan awal"))
                .hasSize(1);
    }

    private static Stream<Object> steps(Dossier dossier, String kind) {
        return dossier.events().stream()
                .filter(row -> row.kind().equals(kind))
                .map(ChainEvent::payload)
                .map(payload -> payload.get("step"));
    }
}
