package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reaches a running case from outside: a disposition on paper, the letter that follows, a withdrawal. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class OutsideSteps {

    static final Set<CaseStatus> WITHDRAWABLE = EnumSet.of(
            CaseStatus.DITERIMA,
            CaseStatus.DIKEMBALIKAN,
            CaseStatus.MENUNGGU_DISPOSISI,
            CaseStatus.DIKAJI,
            CaseStatus.MENUNGGU_KLARIFIKASI,
            CaseStatus.DIJADWALKAN,
            CaseStatus.DITUNDA,
            CaseStatus.RILIS_DITULIS);

    private final RunningCase running;
    private final Register register;
    private final CaseDocuments documents;
    private final CoverageNotices notices;
    private final StatedTimes statedTimes;
    private final Actor actor;

    /** A disposition given on paper, in Srikandi or by message: recorded with its picture, the leader is told. */
    @Bean
    JavaDelegate applyDisposition() {
        return execution -> {
            var number = CASE_NUMBER.from(execution);
            var instance = running.instanceOf(number)
                    .filter(id -> running.awaits(id, DISPOSED))
                    .orElseThrow(() -> new RefusedStep(
                            "caseNumber",
                            "Perkara %s tidak sedang menunggu disposisi. Periksa nomornya.".formatted(number)));
            execution.setProcessBusinessKey(number);
            var variables = CaseVariables.of(
                    execution,
                    "disposedBy",
                    "actingAs",
                    "dispositionAt",
                    "dispositionChannel",
                    "dispositionInstructions",
                    "dispositionNote",
                    "dispositionScan");
            documents.bind((String) execution.getVariable("dispositionScan"), DocumentPurpose.DISPOSITION, number);
            statedTimes.keep(execution, number, DISPOSITION_AT, DISPOSITION_AT_REASON);
            running.tell(instance, DISPOSED, variables);
            register.moveTo(number, CaseStatus.DIKAJI);
            var leader = DISPOSED_BY.from(execution);
            notices.toOfficers(
                    running.describe(instance, number),
                    "disposition-outside",
                    execution.getProcessInstanceId(),
                    List.of(leader),
                    Map.of());
        };
    }

    /** The letter of a direct assignment has come: it gets its agenda number and the case may close. */
    @Bean
    JavaDelegate forwardLetter() {
        return execution -> {
            var number = CASE_NUMBER.from(execution);
            var scan = LETTER_SCAN.from(execution);
            var letter = register.open("LIP", execution.getProcessInstanceId(), CaseVariables.letterOf(execution));
            execution.setVariable("receivedBy", actor.current());
            register.moveTo(letter.number(), CaseStatus.SELESAI);
            documents.bind(scan, DocumentPurpose.LETTER, number);
            statedTimes.keep(execution, letter.number(), RECEIVED_AT, RECEIVED_AT_REASON);
            register.note(number, "SURAT", "Surat menyusul dengan nomor agenda " + letter.number(), actor.current());
            running.instanceOf(number).ifPresent(instance -> {
                var variables = CaseVariables.of(
                        execution,
                        "letterNumber",
                        "letterDate",
                        "senderInstitution",
                        "letterSigned",
                        "letterStamped",
                        "electronicSignature",
                        "receivedVia",
                        "letterScan");
                variables.putAll(Map.of("letterMissing", false, "agendaNumber", letter.number()));
                if (running.awaits(instance, LETTER_ATTACHED)) {
                    running.tell(instance, LETTER_ATTACHED, variables);
                } else {
                    running.set(instance, variables);
                }
            });
        };
    }

    /** The applicant takes the request back; a release under way to the public is no longer withdrawn. */
    @Bean
    JavaDelegate withdrawCoverage() {
        return execution -> {
            var number = CASE_NUMBER.from(execution);
            var instance = register.find(number)
                    .map(CaseSummary::status)
                    .filter(WITHDRAWABLE::contains)
                    .flatMap(status -> running.instanceOf(number))
                    .orElseThrow(() -> new RefusedStep(
                            "caseNumber",
                            "Perkara %s tidak ada atau tidak dapat ditarik lagi. Periksa nomornya.".formatted(number)));
            execution.setProcessBusinessKey(number);
            Optional.ofNullable((String) execution.getVariable("withdrawalScan"))
                    .filter(scan -> !scan.isBlank())
                    .ifPresent(scan -> documents.bind(scan, DocumentPurpose.PAPER, number));
            running.tell(instance, WITHDRAWN, Map.of("withdrawalReason", WITHDRAWAL_REASON.from(execution)));
        };
    }
}
