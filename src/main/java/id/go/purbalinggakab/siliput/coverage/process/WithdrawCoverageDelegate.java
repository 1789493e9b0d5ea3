package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant takes the request back; a release under way to the public is no longer withdrawn. */
@Component("withdrawCoverage")
@RequiredArgsConstructor
class WithdrawCoverageDelegate implements JavaDelegate {

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

    @Override
    public void execute(DelegateExecution execution) {
        var number = CoverageProcess.CASE_NUMBER.from(execution);
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
        running.tell(
                instance,
                CoverageProcess.WITHDRAWN,
                Map.of("withdrawalReason", CoverageProcess.WITHDRAWAL_REASON.from(execution)));
    }
}
