package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.identity.Procedures;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an own process says wrongly of itself or to a block is refused as it is deployed, with the way out. */
@EngineTest
class OwnProcessGateTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Map<String, BuildingBlock> blocks;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    value="ALT" | value="LIP" | agendaPrefix 'LIP' milik proses bawaan; pilih awalan lain
                    value="ALT" | value="alat" | agendaPrefix 'alat'; pakai tiga huruf besar
                    Pinjam {loanItems} | Pinjam {handoverNumber} | {handoverNumber} dalam caseTitle, padahal formulir mulainya tidak menanyakan itu
                    <camunda:property name="agendaPrefix" value="ALT" /> | | judul perkara (caseTitle) tanpa awalan nomor agenda
                    <camunda:property name="agendaPrefix" value="ALT" /> | | memakai blok, padahal prosesnya belum punya agendaPrefix
                    StarterGroups="staf,fungsional,kabid" | StarterGroups="staff" | grup 'staff' (candidateStarterGroups), yang tidak memulai proses
                    StarterGroups="staf,fungsional,kabid" | StarterGroups="petugasLuar" | grup 'petugasLuar' (candidateStarterGroups), yang tidak memulai proses
                    StarterGroups="staf,fungsional,kabid" | StarterUsers="budi" | menyebut orang (candidateStarterUsers)
                    camunda:asyncBefore="true" camunda:delegateExpression="${takeNumber}" | camunda:delegateExpression="${takeNumber}" | tanpa asyncBefore="true"
                    name="prefix">BST | name="prefiks">BST | parameter 'prefiks' yang tidak dikenal blok "Ambil nomor" (yang ada: prefix, result)
                    name="prefix">BST | name="prefiks">BST | belum mengisi parameter 'prefix'
                    name="prefix">BST | name="prefix">ADU | parameter 'prefix': memberi awalan 'ADU' milik proses bawaan
                    name="result">handoverNumber | name="result">crew | parameter 'result': nama 'crew' sudah berarti lain
                    name="result">handoverNumber | name="result">loanItems | parameter 'result': nama 'loanItems' sudah berarti lain
                    name="to">{startedBy},kabid | name="to">{startedBy},kabag | 'kabag' bukan peran
                    name="to">{startedBy},kabid | name="to">{loanPurpose} | membutuhkan satu {isian} orang
                    kembali {loanUntil} | kembali {loanEnd} | {loanEnd} bukan isian formulir diagram ini
                    kembali {loanUntil} | kembali {loan Until} | memuat kurung kurawal yang bukan {isian}
                    kembali {loanUntil} | kembali ${execution.id} | ungkapan
                    Alat {loanItems} kembali | Alat ${loanItems} kembali | parameter 'text': 'Alat ${loanItems} kembali, keadaan: {returnCondition}.' memuat ungkapan
                    name="to">{startedBy},kabid | name="to">${loanItems} | memuat ungkapan
                    camunda:candidateStarterGroups="staf,fungsional,kabid" | | tidak dapat dimulai siapa pun
                    camunda:versionTag="1" | camunda:isStartableInTasklist="false" | tidak dapat dimulai siapa pun
                    <bpmn:outgoing>toReturnItems</bpmn:outgoing> | <bpmn:outgoing>toReturnItems</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${loanCount}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics> | tulis angka dari 1 sampai 50
                    <bpmn:conditionExpression | <bpmn:extensionElements><camunda:executionListener event="take" delegateExpression="${addNote}"/></bpmn:extensionElements><bpmn:conditionExpression | pendengar (Listener) yang bukan bawaan
                    sourceRef="tellLoanRefused" targetRef="loanDropped" | sourceRef="tellLoanRefused" targetRef="itemsHandedOver" | berputar tanpa menunggu siapa pun
                    ${addNote} | ${recordOverdue} | parameter 'text' yang tidak dikenal blok "Catat tenggat terlampaui"
                    ${addNote} | ${recordOverdue} | belum mengisi parameter 'service'
                    camunda:candidateGroups="agendaris" | | tidak ditujukan kepada siapa pun
                    camunda:candidateGroups="agendaris" | camunda:assignee="budi" | ditugaskan kepada 'budi' (assignee), yang bukan isian orang
                    camunda:candidateGroups="agendaris" | camunda:assignee="${loanItems}" | ditugaskan kepada '${loanItems}' (assignee), yang bukan isian orang
                    camunda:candidateGroups="agendaris" | camunda:candidateUsers="budi" | menyebut orang (candidateUsers); sebutkan perannya
                    name="Serahkan alat" | name=" " | belum bernama
                    camunda:candidateGroups="agendaris" | camunda:candidateGroups="agendaris" camunda:priority="sangat" | priority 'sangat' bukan angka
                    camunda:candidateGroups="agendaris" | camunda:candidateGroups="agendaris" camunda:priority="${loanItems}" | priority '${loanItems}' bukan angka
                    TimeToLive="P3650D" | TimeToLive="P364D" | menyimpan riwayat hanya 'P364D'
                    TimeToLive="P3650D" | TimeToLive="P99999999999D" | masa simpan riwayat 'P99999999999D' tidak dipahami
                    name="prefix">BST | name="prefix">ALT | memakai awalan 'ALT', padahal proses 'equipmentLoan' memakainya untuk nomor agenda
                    value="ALT" | value="BST" | memakai awalan 'BST', padahal proses 'equipmentLoan' memakainya untuk nomor lain
                    <bpmn:outgoing>toReturnItems</bpmn:outgoing> | <bpmn:outgoing>toReturnItems</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection="loanItems" camunda:elementVariable="oneItem" /> | tidak ada isian berupa daftar
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${loanUntil}</bpmn:timeDate> | <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P99999999Y</bpmn:timeDuration> | waktu 'P99999999Y' terlalu lama; paling lama lima tahun (P5Y)
                    <bpmn:endEvent id="itemsReturned" name="Alat kembali"> | <bpmn:endEvent id="itemsReturned" name="Alat kembali"><bpmn:messageEventDefinition id="said" messageRef="gone" /> | pilih pesan
                    """)
    void isRefused(String part, String by, String sentence) {
        var process = new OwnProcess(engine, "equipmentLoan");
        assertThat(OwnProcess.text("processes/equipmentLoan.bpmn")).contains(part);
        assertThatThrownBy(() -> process.deployed(diagram -> diagram.replace(part, by == null ? "" : by)))
                .hasMessageContaining("processes/equipmentLoan.bpmn ditolak")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    meetingInvitation | name="to">{inviteeMail} | name="to">{invitee} | membutuhkan satu {isian} alamat surel
                    meetingInvitation | name="to">{inviteeMail} | name="to">camat | 'camat' bukan alamat surel
                    leaveRequest | name="service">CUTI_JAWABAN | name="service">CUTI | tabel serviceLimits tidak punya baris 'CUTI' (yang ada: BERKADAR_PENGAWASAN
                    leaveRequest | name="result">leaveDueAt | name="startsAt">{leaveKind}</camunda:inputParameter><camunda:inputParameter name="result">leaveDueAt | membutuhkan satu {isian} waktu
                    """)
    void isRefusedInTheOthers(String key, String part, String by, String sentence) {
        assertThat(OwnProcess.text("processes/" + key + ".bpmn")).contains(part);
        assertThatThrownBy(() -> new OwnProcess(engine, key).deployed(diagram -> diagram.replace(part, by)))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    enterLoan | <script cam-script type="text/form-script">window.siliput.form(camForm)</script> | | tidak memanggil window.siliput
                    enterLoan | <form name="enterLoan" | <form name="enterLoans" | bernama 'enterLoans', lain dari berkasnya
                    enterLoan | </form> | <input name="loanItems" data-type="text"></form> | isian 'loanItems'
                    enterLoan | </form> | <input name="loanNote" data-type="text" maxlength="999999999"></form> | maxlength '999999999'; tulis angka dari 1 sampai 50000
                    enterLoan | </form> | <input name="agendaNumber" data-type="text"></form> | isian 'agendaNumber' (baris
                    enterLoan | </form> | <input name="startedBy" data-type="text"></form> | isian 'startedBy' (baris
                    handOverItems | </form> | <input name="loanItems" data-type="number"></form> | menanyakannya sebagai 'ticks'; samakan
                    """)
    void aFormThatCannotBeMeantIsRefused(String form, String part, String by, String sentence) {
        var files = new HashMap<String, String>();
        for (var one : List.of("enterLoan", "handOverItems", "returnItems")) {
            files.put("forms/" + one + ".html", OwnProcess.text("forms/" + one + ".html"));
        }
        files.put("processes/equipmentLoan.bpmn", OwnProcess.text("processes/equipmentLoan.bpmn"));
        assertThat(files.get("forms/" + form + ".html")).contains(part);
        files.computeIfPresent("forms/" + form + ".html", (name, text) -> text.replace(part, by == null ? "" : by));
        assertThatThrownBy(() -> new OwnProcess(engine, "equipmentLoan").deployed(files))
                .hasMessageContaining(sentence);
    }

    @Test
    void twoProcessesDoNotCountByOnePrefix() {
        var loan = new OwnProcess(engine, "equipmentLoan").deployed();
        try {
            assertThatThrownBy(() -> new OwnProcess(engine, "meetingInvitation")
                            .deployed(diagram -> diagram.replace("value=\"UND\"", "value=\"ALT\"")))
                    .hasMessageContaining("proses 'equipmentLoan' memakainya untuk nomor agenda");
        } finally {
            loan.undone();
        }
    }

    @Test
    void theGuideNamesEveryBlockAndParameter() throws IOException {
        var guide = Files.readString(Path.of("docs/panduan/administrator.md"));
        assertThat(blocks).hasSize(7);
        assertThat(blocks).allSatisfy((name, block) -> {
            var rows = guide.lines()
                    .filter(line -> line.startsWith("| `" + name + "`"))
                    .toList();
            assertThat(rows).as(name).singleElement().satisfies(row -> assertThat(row)
                    .contains(block.label())
                    .contains(block.parameters().stream()
                            .map(parameter -> "`" + parameter.name() + "`")
                            .toList()));
        });
    }

    /** What is shipped is no own process, whatever is added to the folder. */
    @Test
    void everyShippedProcessIsKnown() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            var shipped = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Process.class).stream())
                    .filter(Process::isExecutable)
                    .map(Process::getId)
                    .toList();
            assertThat(Stream.concat(Procedures.OPEN.stream(), CaseByCase.PROCESSES.stream()))
                    .containsExactlyInAnyOrderElementsOf(shipped);
        }
    }
}
