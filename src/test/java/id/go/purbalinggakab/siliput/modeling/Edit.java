package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mistake that somebody makes in a shipped file.
 *
 * @param part what is replaced, everywhere
 * @param says words of the sentence that refuses it
 */
public record Edit(String name, String file, String part, String by, String... says) {

    private static final String COVERAGE = "processes/coverage.bpmn";
    private static final String LIMITS = "processes/serviceLimits.dmn";

    public static Stream<Edit> all() {
        return Stream.of(
                new Edit(
                        "an arrow is deleted",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toReviewRelease\" sourceRef=\"writeRelease\" targetRef=\"reviewRelease\" />",
                        "",
                        "'writeRelease' (baris ",
                        "tidak ada panah keluar"),
                new Edit(
                        "a step gets another id by pasting",
                        COVERAGE,
                        "\"verifyLetter\"",
                        "\"Activity_0x7f\"",
                        "'Activity_0x7f' (baris ",
                        "dahulu 'verifyLetter'"),
                new Edit(
                        "a unit is misspelt",
                        LIMITS,
                        "\"HARI_KERJA\"</text>\n        </outputEntry>",
                        "\"HARI_KRJA\"</text>\n        </outputEntry>",
                        "'supervisoryUnit' (baris ",
                        "baris 6, kolom 'Satuan'",
                        "maksudnya \"HARI_KERJA\"?"),
                new Edit(
                        "a duration in words",
                        COVERAGE,
                        ">P14D<",
                        ">2 jam<",
                        "'resubmissionExpiredDefinition' (baris ",
                        "tulis PT2H"),
                new Edit(
                        "a cell is broken",
                        LIMITS,
                        "<text>\"NORMATIF\"</text>",
                        "<text>\"NORMATIF</text>",
                        "'normativeService' (baris ",
                        "baris 4, kolom 'Layanan'"),
                new Edit(
                        "the process is not executable",
                        COVERAGE,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "'coverage' (baris ",
                        "centang Executable"),
                new Edit(
                        "a time to live in years",
                        COVERAGE,
                        "historyTimeToLive=\"P3650D\"",
                        "historyTimeToLive=\"P1Y\"",
                        "'coverage' (baris ",
                        "'P1Y'",
                        "P365D"),
                new Edit(
                        "the review is gone round",
                        COVERAGE,
                        "id=\"toReviewRelease\" sourceRef=\"writeRelease\" targetRef=\"reviewRelease\"",
                        "id=\"toReviewRelease\" sourceRef=\"writeRelease\" targetRef=\"publishWhen\"",
                        "'toReviewRelease' (baris ",
                        "tanpa persetujuan pada langkah 'reviewRelease'"),
                new Edit(
                        "a refused release goes out",
                        COVERAGE,
                        "id=\"revisionNeeded\" name=\"Revisi\" sourceRef=\"releaseApproved\" targetRef=\"writeRelease\"",
                        "id=\"revisionNeeded\" name=\"Revisi\" sourceRef=\"releaseApproved\" targetRef=\"publishWhen\"",
                        "'revisionNeeded' (baris ",
                        "tanpa persetujuan"),
                new Edit(
                        "a second publication before the review",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toWriteRelease\" sourceRef=\"productionEntered\" targetRef=\"writeRelease\" />",
                        "<bpmn:serviceTask id=\"early\" name=\"Terbitkan dulu\" camunda:delegateExpression=\"${publishOnWebsite}\"/><bpmn:sequenceFlow id=\"toEarly\" sourceRef=\"productionEntered\" targetRef=\"early\"/><bpmn:sequenceFlow id=\"toWriteRelease\" sourceRef=\"early\" targetRef=\"writeRelease\"/>",
                        "'toEarly' (baris ",
                        "tanpa persetujuan"),
                new Edit(
                        "a case is closed without a release",
                        COVERAGE,
                        "sourceRef=\"eventOutcome\" targetRef=\"materialReady\"",
                        "sourceRef=\"eventOutcome\" targetRef=\"closeCase\"",
                        "'eventDone' (baris ",
                        "'closeCase' tanpa persetujuan"),
                new Edit(
                        "a breach stops the work",
                        COVERAGE,
                        "id=\"answerDue\" name=\"4 jam kerja: jawaban\" cancelActivity=\"false\"",
                        "id=\"answerDue\" name=\"4 jam kerja: jawaban\"",
                        "'answerDue' (baris ",
                        "cancelActivity",
                        "kembalikan"),
                new Edit(
                        "a deadline hangs elsewhere",
                        COVERAGE,
                        "cancelActivity=\"false\" attachedToRef=\"produceRelease\"",
                        "cancelActivity=\"false\" attachedToRef=\"answerRequest\"",
                        "'productionWarning' (baris ",
                        "tempat menempel",
                        "produceRelease"),
                new Edit(
                        "a deadline reads another time",
                        COVERAGE,
                        "${productionDueAt}</bpmn:timeDate>",
                        "${answerDueAt}</bpmn:timeDate>",
                        "'productionDue' (baris ",
                        "waktu dahulu '${productionDueAt}'"),
                new Edit(
                        "a warning loses its timer",
                        COVERAGE,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerWarningAt}</bpmn:timeDate>",
                        "",
                        "'answerWarning' (baris ",
                        "waktu"),
                new Edit(
                        "a message is renamed",
                        COVERAGE,
                        "name=\"coverage.withdrawn\"",
                        "name=\"coverage.cancelled\"",
                        "'withdrawn' (baris ",
                        "pesan dahulu 'coverage.withdrawn'"),
                new Edit(
                        "a listener is lost",
                        COVERAGE,
                        "<camunda:taskListener delegateExpression=\"${reviewReleaseCompleted}\" event=\"complete\" />",
                        "",
                        "'reviewRelease' (baris ",
                        "${reviewReleaseCompleted}",
                        "kembalikan"),
                new Edit(
                        "a step calls another component",
                        COVERAGE,
                        "camunda:delegateExpression=\"${closeCase}\"",
                        "camunda:delegateExpression=\"${closeUncovered}\"",
                        "'closeCase' (baris ",
                        "${closeCase}"),
                new Edit(
                        "a component does not exist",
                        COVERAGE,
                        "${registerLetter}",
                        "${registerLeter}",
                        "'registerLetter' (baris ",
                        "komponen itu tidak ada"),
                new Edit(
                        "a save point is gone",
                        COVERAGE,
                        "name=\"7a Unggah ke website\" camunda:asyncBefore=\"true\"",
                        "name=\"7a Unggah ke website\"",
                        "'publishOnWebsite' (baris ",
                        "titik simpan"),
                new Edit(
                        "a limit is asked for another service",
                        COVERAGE,
                        ">LIPUTAN_PRODUKSI<",
                        ">LIPUTAN_PRODUKSII<",
                        "'productionLimit' (baris ",
                        "service = LIPUTAN_PRODUKSI'"),
                new Edit(
                        "another decision is asked",
                        COVERAGE,
                        "camunda:decisionRef=\"serviceLimits\"",
                        "camunda:decisionRef=\"limits\"",
                        "'answerLimit' (baris ",
                        "tabel keputusan dahulu 'serviceLimits'"),
                new Edit(
                        "a decision that nobody deployed",
                        COVERAGE,
                        "camunda:decisionRef=\"serviceLimits\"",
                        "camunda:decisionRef=\"limits\"",
                        "'productionLimit' (baris ",
                        "'limits' yang belum dipasang"),
                new Edit(
                        "a group is unknown",
                        COVERAGE,
                        "candidateGroups=\"agendaris\"",
                        "candidateGroups=\"agendris\"",
                        "'verifyLetter' (baris ",
                        "grup 'agendris'",
                        "pilih dari"),
                new Edit(
                        "a step is offered to nobody",
                        COVERAGE,
                        " camunda:candidateGroups=\"kepala,sekretaris\"",
                        "",
                        "'giveDisposition' (baris ",
                        "grup penerima",
                        "kembalikan"),
                new Edit(
                        "a form is missing",
                        COVERAGE,
                        "forms/coverEvent.html",
                        "forms/coverEvents.html",
                        "'coverEvent' (baris ",
                        "'embedded:deployment:forms/coverEvents.html' yang tidak ada"),
                new Edit(
                        "a gateway has no default",
                        COVERAGE,
                        "name=\"Surat lengkap?\" default=\"letterIsComplete\"",
                        "name=\"Surat lengkap?\"",
                        "'letterIsComplete' (baris ",
                        "Default flow"),
                new Edit(
                        "the default is the conditional way",
                        COVERAGE,
                        "default=\"letterIsComplete\"",
                        "default=\"letterIsIncomplete\"",
                        "'letterIsIncomplete' (baris ",
                        "tidak boleh bersyarat"),
                new Edit(
                        "a value that no form sends",
                        COVERAGE,
                        "== 'CANCELLED'",
                        "== 'CANCELED'",
                        "'eventCancelled' (baris ",
                        "'coverageOutcome' tidak pernah bernilai 'CANCELED'",
                        "pilih dari"),
                new Edit(
                        "a variable that nobody sets",
                        COVERAGE,
                        "${coverageOutcome == 'POSTPONED'}",
                        "${coverageOutcom == 'POSTPONED'}",
                        "'eventPostponed' (baris ",
                        "maksudnya 'coverageOutcome'?"),
                new Edit(
                        "a flag compared with a text",
                        COVERAGE,
                        ">${fileIncomplete}<",
                        ">${fileIncomplete == 'true'}<",
                        "'fileIsIncomplete' (baris ",
                        "ya atau tidak"),
                new Edit(
                        "a condition without brackets",
                        COVERAGE,
                        "${letterDecision == 'RETURNED'}",
                        "letterDecision == 'RETURNED'",
                        "'letterIsIncomplete' (baris ",
                        "bukan ungkapan"),
                new Edit(
                        "a condition with one equals sign",
                        COVERAGE,
                        "${holdDecision == 'MOVE'}",
                        "${holdDecision = 'MOVE'}",
                        "'scheduleMoved' (baris ",
                        "ungkapan"),
                new Edit(
                        "a condition calls a method",
                        COVERAGE,
                        "${networksOpen}",
                        "${execution.getVariable('networksOpen')}",
                        "'networksAreOpen' (baris ",
                        "membaca dan membandingkan"),
                new Edit(
                        "an id stands twice",
                        COVERAGE,
                        "id=\"toCoverEvent\"",
                        "id=\"coverEvent\"",
                        "(baris ",
                        "'coverEvent' dipakai dua kali"),
                new Edit(
                        "an arrow leads nowhere",
                        COVERAGE,
                        "targetRef=\"closeCancelled\"",
                        "targetRef=\"closeCanceled\"",
                        "(baris ",
                        "closeCanceled",
                        "tarik ulang"),
                new Edit(
                        "an unknown attribute",
                        COVERAGE,
                        "<bpmn:userTask id=\"coverEvent\"",
                        "<bpmn:userTask warna=\"merah\" id=\"coverEvent\"",
                        "'coverEvent' (baris ",
                        "atribut 'warna' tidak dikenal"),
                new Edit(
                        "an element in the wrong place",
                        COVERAGE,
                        "<bpmn:startEvent id=\"letterRequested\"",
                        "<bpmn:timeDate/><bpmn:startEvent id=\"letterRequested\"",
                        "(baris ",
                        "timeDate",
                        "pindahkan atau hapus"),
                new Edit("a tag is not closed", COVERAGE, "</bpmn:process>", "", "baris ", "kolom ", "tidak ditutup"),
                new Edit(
                        "an entity from outside",
                        COVERAGE,
                        "<bpmn:definitions",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<bpmn:definitions",
                        "baris ",
                        "DOCTYPE"),
                new Edit(
                        "the process gets another id",
                        COVERAGE,
                        "<bpmn:process id=\"coverage\"",
                        "<bpmn:process id=\"liputan\"",
                        "'liputan' (baris ",
                        "dahulu 'coverage'"),
                new Edit(
                        "a loop without a way out",
                        COVERAGE,
                        "<bpmn:serviceTask id=\"closeCase\"",
                        "<bpmn:manualTask id=\"round\"/><bpmn:sequenceFlow id=\"toRound\" sourceRef=\"scheduleCoverage\" targetRef=\"round\"/><bpmn:sequenceFlow id=\"again\" sourceRef=\"round\" targetRef=\"round\"/><bpmn:serviceTask id=\"closeCase\"",
                        "'round' (baris ",
                        "tanpa pernah sampai ke akhir"),
                new Edit(
                        "a script task",
                        COVERAGE,
                        "<bpmn:serviceTask id=\"closeCase\"",
                        "<bpmn:scriptTask id=\"x\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:serviceTask id=\"closeCase\"",
                        "'x' (baris ",
                        "skrip"),
                new Edit(
                        "a round that waits for nobody",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toCoverEvent\" sourceRef=\"scheduleCoverage\" targetRef=\"coverEvent\" />",
                        "<bpmn:exclusiveGateway id=\"again\" camunda:asyncBefore=\"true\" default=\"toCoverEvent\"/><bpmn:sequenceFlow id=\"toAgain\" sourceRef=\"scheduleCoverage\" targetRef=\"again\"/><bpmn:sequenceFlow id=\"back\" sourceRef=\"again\" targetRef=\"coverageAssigned\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${networksOpen}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id=\"toCoverEvent\" sourceRef=\"again\" targetRef=\"coverEvent\"/>",
                        "(baris ",
                        "berputar tanpa menunggu siapa pun",
                        "scheduleCoverage"),
                new Edit(
                        "a round of the shipped diagram without its end",
                        COVERAGE,
                        "${journalistsLeft &gt; 0}",
                        "${journalistsLeft &gt;= 0}",
                        "'mailJournalists' (baris ",
                        "berputar tanpa menunggu siapa pun"),
                new Edit(
                        "an output that approves",
                        COVERAGE,
                        "<camunda:taskListener delegateExpression=\"${writeReleaseCompleted}\" event=\"complete\" />",
                        "<camunda:taskListener delegateExpression=\"${writeReleaseCompleted}\" event=\"complete\" /><camunda:inputOutput><camunda:outputParameter name=\"reviewDecision\">APPROVED</camunda:outputParameter></camunda:inputOutput>",
                        "'writeRelease' (baris ",
                        "mengisi 'reviewDecision'",
                        "beri nama lain"),
                new Edit(
                        "an input that approves",
                        COVERAGE,
                        "<camunda:taskListener delegateExpression=\"${reviewReleaseCompleted}\" event=\"complete\" />",
                        "<camunda:taskListener delegateExpression=\"${reviewReleaseCompleted}\" event=\"complete\" /><camunda:inputOutput><camunda:inputParameter name=\"reviewDecision\">APPROVED</camunda:inputParameter></camunda:inputOutput>",
                        "'reviewRelease' (baris ",
                        "mengisi 'reviewDecision'"),
                new Edit(
                        "a table that approves",
                        COVERAGE,
                        "camunda:resultVariable=\"limit\"",
                        "camunda:resultVariable=\"reviewDecision\"",
                        "'productionLimit' (baris ",
                        "mengisi 'reviewDecision'"),
                new Edit(
                        "an error that approves",
                        COVERAGE,
                        "errorMessageVariable=\"websiteRefusal\"",
                        "errorMessageVariable=\"reviewDecision\"",
                        "'websiteRefusedDefinition' (baris ",
                        "mengisi 'reviewDecision'"),
                new Edit(
                        "a listener that publishes",
                        COVERAGE,
                        "<camunda:taskListener delegateExpression=\"${writeReleaseCompleted}\" event=\"complete\" />",
                        "<camunda:taskListener delegateExpression=\"${writeReleaseCompleted}\" event=\"complete\" /><camunda:executionListener delegateExpression=\"${publishOnWebsite}\" event=\"start\" />",
                        "'writeRelease' (baris ",
                        "pendengar (Listener)"),
                new Edit(
                        "a publication by a message event",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toWriteRelease\" sourceRef=\"productionEntered\" targetRef=\"writeRelease\" />",
                        "<bpmn:intermediateThrowEvent id=\"early\"><bpmn:messageEventDefinition camunda:delegateExpression=\"${publishOnWebsite}\"/></bpmn:intermediateThrowEvent><bpmn:sequenceFlow id=\"toEarly\" sourceRef=\"productionEntered\" targetRef=\"early\"/><bpmn:sequenceFlow id=\"toWriteRelease\" sourceRef=\"early\" targetRef=\"writeRelease\"/>",
                        "'toEarly' (baris ",
                        "tanpa persetujuan"),
                new Edit(
                        "a publication to take back something",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toWriteRelease\" sourceRef=\"productionEntered\" targetRef=\"writeRelease\" />",
                        "<bpmn:intermediateThrowEvent id=\"early\"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent><bpmn:sequenceFlow id=\"toEarly\" sourceRef=\"productionEntered\" targetRef=\"early\"/><bpmn:sequenceFlow id=\"toWriteRelease\" sourceRef=\"early\" targetRef=\"writeRelease\"/>",
                        "'early' (baris ",
                        "compensateEventDefinition",
                        "pembatalan"),
                new Edit(
                        "a signal",
                        COVERAGE,
                        "<bpmn:startEvent id=\"letterRequested\"",
                        "<bpmn:startEvent id=\"called\"><bpmn:signalEventDefinition/></bpmn:startEvent><bpmn:startEvent id=\"letterRequested\"",
                        "'called' (baris ",
                        "signalEventDefinition",
                        "sinyal"),
                new Edit(
                        "a review that is done no time",
                        COVERAGE,
                        "<bpmn:outgoing>toReleaseApproved</bpmn:outgoing>",
                        "<bpmn:outgoing>toReleaseApproved</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                        "'reviewRelease' (baris ",
                        "mengulang langkah bawaan"),
                new Edit(
                        "a step as often as somebody types",
                        COVERAGE,
                        "<bpmn:serviceTask id=\"closeCase\"",
                        "<bpmn:manualTask id=\"often\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${agendaCount}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:manualTask><bpmn:serviceTask id=\"closeCase\"",
                        "'often' (baris ",
                        "angka dari 1 sampai 50"),
                new Edit(
                        "a component gets a field",
                        COVERAGE,
                        "<bpmn:documentation>Sistem menutup perkara dalam buku agenda.</bpmn:documentation>",
                        "<bpmn:documentation>Sistem menutup perkara dalam buku agenda.</bpmn:documentation><bpmn:extensionElements><camunda:field name=\"clock\" stringValue=\"x\"/></bpmn:extensionElements>",
                        "'closeCase' (baris ",
                        "'field'"),
                new Edit(
                        "a breach is not always recorded",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toRecordAnswerBreach\" sourceRef=\"answerDue\" targetRef=\"recordAnswerBreach\" />",
                        "<bpmn:exclusiveGateway id=\"late\" default=\"toRecordAnswerBreach\"/><bpmn:sequenceFlow id=\"toLate\" sourceRef=\"answerDue\" targetRef=\"late\"/><bpmn:sequenceFlow id=\"notLate\" sourceRef=\"late\" targetRef=\"answerBreached\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${networksOpen}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id=\"toRecordAnswerBreach\" sourceRef=\"late\" targetRef=\"recordAnswerBreach\"/>",
                        "'answerDue' (baris ",
                        "'recordAnswerBreach' pada setiap jalan"),
                new Edit(
                        "a breach is recorded some day",
                        COVERAGE,
                        "<bpmn:sequenceFlow id=\"toRecordAnswerBreach\" sourceRef=\"answerDue\" targetRef=\"recordAnswerBreach\" />",
                        "<bpmn:intermediateCatchEvent id=\"later\"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"toLater\" sourceRef=\"answerDue\" targetRef=\"later\"/><bpmn:sequenceFlow id=\"toRecordAnswerBreach\" sourceRef=\"later\" targetRef=\"recordAnswerBreach\"/>",
                        "'answerDue' (baris ",
                        "tanpa menunggu dahulu"),
                new Edit(
                        "a block with a deadline of its own",
                        COVERAGE,
                        "<bpmn:serviceTask id=\"closeCase\"",
                        "<bpmn:serviceTask id=\"met\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${meetDeadline}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"service\">LIPUTAN_JAWABAN</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask><bpmn:serviceTask id=\"closeCase\"",
                        "'met' (baris ",
                        "menghitung tenggatnya sendiri"),
                new Edit(
                        "a block tells of a complaint",
                        "processes/complaint.bpmn",
                        "<bpmn:serviceTask id=\"registerComplaint\"",
                        "<bpmn:serviceTask id=\"told\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${addNote}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"text\">Ada aduan.</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask><bpmn:serviceTask id=\"registerComplaint\"",
                        "'told' (baris ",
                        "satu per satu"),
                new Edit(
                        "a block without a case",
                        "processes/linkCheck.bpmn",
                        "<bpmn:userTask id=\"repairLink\"",
                        "<bpmn:serviceTask id=\"noted\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${addNote}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"text\">Tautan mati.</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask><bpmn:userTask id=\"repairLink\"",
                        "'noted' (baris ",
                        "bukan perkara"),
                new Edit(
                        "every second", "processes/linkCheck.bpmn", "0 30 1 * * ?", "R/PT1S", "'R/PT1S' terlalu rapat"),
                new Edit(
                        "all the time",
                        "processes/linkCheck.bpmn",
                        "0 30 1 * * ?",
                        "*/10 * * * * ?",
                        "'*/10 * * * * ?' terlalu rapat"),
                new Edit(
                        "at once",
                        COVERAGE,
                        ">P14D<",
                        ">PT0S<",
                        "'resubmissionExpiredDefinition' (baris ",
                        "'PT0S' terlalu rapat"),
                new Edit(
                        "tried again for ever",
                        COVERAGE,
                        ">PT2M,PT4M,PT8M,PT16M<",
                        ">R100000/PT5M<",
                        "'publishOnWebsite' (baris ",
                        "'R100000/PT5M' terlalu rapat"),
                new Edit(
                        "a due date in words",
                        COVERAGE,
                        "camunda:dueDate=\"${eventStart}\"",
                        "camunda:dueDate=\"besok\"",
                        "'coverEvent' (baris ",
                        "'besok' tidak dipahami"),
                new Edit(
                        "a cycle in words",
                        "processes/linkCheck.bpmn",
                        "0 30 1 * * ?",
                        "setiap malam",
                        "(baris ",
                        "'setiap malam'",
                        "misalnya 0 0 8 1 * ?"),
                new Edit(
                        "a correction without approval",
                        "processes/correctRelease.bpmn",
                        "sourceRef=\"recordCorrection\" targetRef=\"reviewCorrection\"",
                        "sourceRef=\"recordCorrection\" targetRef=\"publishCorrection\"",
                        "(baris ",
                        "tanpa persetujuan pada langkah 'reviewCorrection'"),
                new Edit(
                        "an answer without approval",
                        "processes/complaint.bpmn",
                        "sourceRef=\"investigate\" targetRef=\"approveSupervisoryAnswer\"",
                        "sourceRef=\"investigate\" targetRef=\"supervisoryRoad\"",
                        "(baris ",
                        "tanpa persetujuan pada langkah 'approveSupervisoryAnswer'"),
                new Edit(
                        "an amount of nothing",
                        LIMITS,
                        "<outputEntry id=\"minorAmount\">\n          <text>3<",
                        "<outputEntry id=\"minorAmount\">\n          <text>0<",
                        "'minorAmount' (baris ",
                        "baris 3, kolom 'Jumlah'",
                        "harus 1 sampai"),
                new Edit(
                        "an amount in words",
                        LIMITS,
                        "<text>30</text>",
                        "<text>\"tiga puluh\"</text>",
                        "'supervisoryAmount' (baris ",
                        "angka bulat"),
                new Edit(
                        "a warning after the end",
                        LIMITS,
                        "<outputEntry id=\"minorWarningPercent\">\n          <text>75<",
                        "<outputEntry id=\"minorWarningPercent\">\n          <text>175<",
                        "'minorWarningPercent' (baris ",
                        "harus 1 sampai 99"),
                new Edit(
                        "a service without quotes",
                        LIMITS,
                        "<text>\"RINGAN\"</text>",
                        "<text>RINGAN</text>",
                        "'minorService' (baris ",
                        "tanda kutip"),
                new Edit(
                        "a service that nobody knows",
                        LIMITS,
                        "<text>\"RINGAN\"</text>",
                        "<text>\"RINGGAN\"</text>",
                        "'minorService' (baris ",
                        "maksudnya \"RINGAN\"?"),
                new Edit(
                        "two rows for one case",
                        LIMITS,
                        "<text>\"RINGAN\"</text>",
                        "<text>\"RINGAN\",\"NORMATIF\"</text>",
                        "(baris ",
                        "sama-sama berlaku untuk 'NORMATIF'"),
                new Edit(
                        "no row for a case",
                        LIMITS,
                        "<text>\"LIPUTAN_PRODUKSI\"</text>",
                        "<text>\"LIPUTAN_JAWABAN\"</text>",
                        "(baris ",
                        "belum punya baris untuk 'LIPUTAN_PRODUKSI'"),
                new Edit(
                        "a column is renamed",
                        LIMITS,
                        "name=\"unit\"",
                        "name=\"satuan\"",
                        "'serviceLimitsTable' (baris ",
                        "kolom 'unit (string)'"),
                new Edit(
                        "another hit policy",
                        LIMITS,
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"COLLECT\"",
                        "'serviceLimitsTable' (baris ",
                        "dahulu UNIQUE"),
                new Edit(
                        "the decision gets another id",
                        LIMITS,
                        "<decision id=\"serviceLimits\"",
                        "<decision id=\"batasWaktu\"",
                        "'batasWaktu' (baris ",
                        "dahulu 'serviceLimits'"),
                new Edit(
                        "a cell that repeats",
                        LIMITS,
                        "<text>30</text>",
                        "<text>count(for i in 1..3000000 return i)</text>",
                        "'supervisoryAmount' (baris ",
                        "perulangan"),
                new Edit(
                        "a field is renamed",
                        "forms/verifyLetter.html",
                        "name=\"letterRemark\"",
                        "name=\"remarkOfLetter\"",
                        "isian 'letterRemark' (baris ",
                        "kembalikan"),
                new Edit(
                        "a form with a script",
                        "forms/verifyLetter.html",
                        "<form",
                        "<img src=x onerror=\"alert(1)\"><form",
                        "baris ",
                        "onerror"),
                deep("a diagram without end", COVERAGE, "</bpmn:process>", "bpmn:documentation"),
                deep("a table without end", LIMITS, "</decisionTable>", "description"),
                deep("a form without end", "forms/verifyLetter.html", "</form>", "div"),
                new Edit(
                        "a diagram of too many elements",
                        COVERAGE,
                        "</bpmn:process>",
                        "<bpmn:documentation/>".repeat(50_000) + "</bpmn:process>",
                        "baris ",
                        "lebih dari 50000 elemen"),
                new Edit(
                        "an answer that code does not know",
                        "forms/reviewRelease.html",
                        "APPROVED",
                        "SETUJU",
                        "isian 'reviewDecision' (baris ",
                        "'SETUJU'"));
    }

    private static Edit deep(String name, String file, String part, String element) {
        var nested = "<%s>".formatted(element).repeat(20_000)
                + "</%s>".formatted(element).repeat(20_000);
        return new Edit(name, file, part, nested + part, "baris ", "bersarang lebih dari 100 tingkat");
    }

    /** The edited file, a form with the diagram that shows it. */
    public Map<String, byte[]> files() {
        var before = text(file);
        assertThat(before).as("%s", name).contains(part);
        var files = new LinkedHashMap<String, byte[]>();
        if (file.endsWith(".html")) {
            files.put(COVERAGE, text(COVERAGE).getBytes(StandardCharsets.UTF_8));
        }
        files.put(file, before.replace(part, by).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static Map<String, byte[]> shipped() {
        var all = new LinkedHashMap<String, byte[]>();
        Stream.of("processes", "forms").forEach(folder -> {
            try (var files = Files.list(Path.of(folder))) {
                files.forEach(file -> all.put(
                        folder + "/" + file.getFileName(), text(file.toString()).getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
