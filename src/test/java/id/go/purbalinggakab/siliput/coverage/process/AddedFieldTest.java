package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator edits forms and diagrams: what code does not know is welcome, what it needs has to stay. */
@EngineTest
class AddedFieldTest {

    private static final String CALL =
            "<script cam-script type=\"text/form-script\">window.siliput.form(camForm)</script>";

    private static final String PARKING =
            """
            <div class="field">
              <label for="si-parkingNote">Catatan parkir</label>
              <input id="si-parkingNote" name="parkingNote" data-type="text" maxlength="20"%s>
            </div>
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CaseViews views;

    @Autowired
    JdbcClient jdbc;

    private final List<String> deployed = new ArrayList<>();

    @BeforeEach
    void morning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
    }

    @AfterEach
    void asShipped() {
        deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @Test
    void anAddedFieldIsCheckedAndStored() throws IOException {
        deploy(diagram -> diagram, "verifyLetter", form -> with(form, PARKING.formatted("")));
        var story = story().letterArrives();
        assertThatThrownBy(() -> story.completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "COMPLETE", "parkingNote", "x".repeat(21))))
                .hasMessageContaining("Kolom \"Catatan parkir\": paling banyak 20 huruf");
        story.completes(
                "agendaris", "verifyLetter", Map.of("letterDecision", "COMPLETE", "parkingNote", "Lewat pintu barat"));
        assertThat(story.variable("parkingNote")).isEqualTo("Lewat pintu barat");
        assertThat(dossiers.look(story.number(), "auditor", "json")
                        .rows()
                        .get("DATA:parkingNote")
                        .texts())
                .containsEntry("value", "Lewat pintu barat");
        assertThat(views.look(story.number(), "auditor", "page").parts().toString())
                .contains("Isian lain", "Catatan parkir", "Lewat pintu barat")
                .as("a letter that nobody returned")
                .contains("Surat diterima", "Pindaian surat, surat.pdf")
                .doesNotContain("Kelengkapan diterima", "surat yang dilengkapi");
    }

    @Test
    void anAddedTaskBringsItsOwnForm() throws IOException {
        deploy(
                diagram -> diagram.replace(
                        "<bpmn:sequenceFlow id=\"toLetterComplete\" sourceRef=\"verifyLetter\"",
                        """
                        <bpmn:sequenceFlow id="toParking" sourceRef="verifyLetter" targetRef="checkParking" />
                        <bpmn:userTask id="checkParking" name="Periksa parkir"
                            camunda:formKey="embedded:deployment:forms/checkParking.html" camunda:candidateGroups="agendaris" />
                        <bpmn:sequenceFlow id="toLetterComplete" sourceRef="checkParking\""""),
                "checkParking",
                none -> "<form name=\"checkParking\">" + PARKING.formatted(" data-required") + CALL + "</form>");
        var story = story().letterArrives().deskVerifies();
        assertThatThrownBy(() -> story.completes("agendaris", "checkParking", Map.of()))
                .hasMessageContaining("Kolom \"Catatan parkir\": wajib diisi");
        assertThatThrownBy(() -> story.completes("agendaris", "checkParking", Map.of("crew", "budi")))
                .hasMessageContaining("[crew]");
        story.completes("agendaris", "checkParking", Map.of("parkingNote", "Lewat pintu barat"));
        assertThat(story.variable("parkingNote")).isEqualTo("Lewat pintu barat");
        story.headDisposes();
    }

    @Test
    void aCaseIsJudgedByTheFormOfItsOwnVersion() throws IOException {
        var before = story().letterArrives();
        deploy(diagram -> diagram, "verifyLetter", form -> with(form, PARKING.formatted(" data-required")));
        before.deskVerifies();
        var after = story().letterArrives();
        assertThatThrownBy(after::deskVerifies).hasMessageContaining("[parkingNote]");
        assertThatThrownBy(() -> before.completes("kepala", "giveDisposition", Map.of("parkingNote", "x")))
                .hasMessageContaining("[parkingNote]");
    }

    /** The form as it is, with one part of it changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    verifyLetter | name="letterRemark" | name="remarkOfLetter" | isian 'letterRemark' (baris 1): isian ini tidak ada
                    verifyLetter | name="letterSigned" type="checkbox" data-type="flag" | name="letterSigned" data-type="text" | isian 'letterSigned' (baris 7): berjenis 'text'
                    verifyLetter | value="RETURNED" | value="KEMBALI" | memuat pilihan 'KEMBALI'
                    writeRelease | maxlength="20000" rows="14" data-required | maxlength="20000" rows="14" | isian 'releaseBody' (baris 24): boleh kosong
                    assessRequest | data-required-when="assessment=ACCEPTED" | | isian 'crew' (baris 20): boleh kosong
                    coverEvent | name="speakers" data-type="text" | name="speakers" data-type="prosa" | berjenis 'prosa' yang tidak dikenal
                    coverEvent | data-when="coverageOutcome=DONE" | data-when="outcome=DONE" | bergantung pada 'outcome'
                    coverEvent | data-when="coverageOutcome=DONE" | data-when="DONE" | syarat 'DONE' tidak dikenal
                    verifyLetter | </form> | <input name="crew" data-type="text"></form> | isian 'crew' (baris 28): memakai nama yang sudah berarti lain
                    verifyLetter | </form> | <input name="answerDueAt" data-type="instant"></form> | isian 'answerDueAt' (baris 28): memakai nama
                    verifyLetter | </form> | <input name="publishOnWebsite" data-type="text"></form> | isian 'publishOnWebsite' (baris 28): memakai nama
                    verifyLetter | </form> | <input name="nrOfInstances" data-type="number"></form> | isian 'nrOfInstances' (baris 28): memakai nama
                    """)
    void whatCodeNeedsAndWhatHasAnotherMeaningIsRefused(String form, String part, String by, String reason)
            throws IOException {
        assertThat(Files.readString(file(form))).contains(part);
        assertThatThrownBy(() -> deploy(diagram -> diagram, form, text -> text.replace(part, by == null ? "" : by)))
                .hasMessageContaining("forms/" + form + ".html ditolak")
                .hasMessageContaining(reason);
    }

    @Test
    void aStepKeepsItsForm() {
        assertThatThrownBy(() -> deploy(
                        diagram -> diagram.replace("forms/enterLetter.html", "forms/other.html"),
                        "other",
                        none -> "<form>" + PARKING.formatted("") + CALL + "</form>"))
                .hasMessageContaining("langkah ini memakai formulirnya sendiri");
        assertThatThrownBy(() -> deploy(
                        diagram -> diagram.replace("\"reviewRelease\"", "\"lookAtRelease\""),
                        "verifyLetter",
                        form -> form))
                .hasMessageContaining("isian 'reviewDecision' (baris 11): memakai nama");
    }

    private CoverageStory story() {
        return new CoverageStory(engine, archive, clock);
    }

    private static String with(String form, String field) {
        return form.replace("<script", field + "<script");
    }

    private static Path file(String form) {
        return Path.of("forms", form + ".html");
    }

    private void deploy(UnaryOperator<String> diagram, String form, UnaryOperator<String> change) throws IOException {
        var shipped = Files.exists(file(form)) ? Files.readString(file(form)) : "";
        deployed.add(engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "processes/coverage.bpmn",
                        diagram.apply(Files.readString(Path.of("processes", "coverage.bpmn"))))
                .addString("forms/" + form + ".html", change.apply(shipped))
                .deploy()
                .getId());
    }
}
