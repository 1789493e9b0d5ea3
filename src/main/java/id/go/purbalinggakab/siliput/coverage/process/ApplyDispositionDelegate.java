package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A disposition given on paper, in Srikandi or by message: recorded with its picture, the leader is told. */
@Component("applyDisposition")
@RequiredArgsConstructor
class ApplyDispositionDelegate implements JavaDelegate {

    private final RunningCase running;
    private final Register register;
    private final CaseDocuments documents;
    private final CoverageNotices notices;
    private final StatedTimes statedTimes;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CoverageProcess.CASE_NUMBER.from(execution);
        var instance = running.instanceOf(number)
                .filter(id -> running.awaits(id, CoverageProcess.DISPOSED))
                .orElseThrow(() -> new RefusedStep(
                        "caseNumber",
                        "Perkara %s tidak sedang menunggu disposisi. Periksa nomornya.".formatted(number)));
        execution.setProcessBusinessKey(number);
        var variables = new TreeMap<String, Object>();
        Stream.of(
                        "disposedBy",
                        "actingAs",
                        "dispositionAt",
                        "dispositionChannel",
                        "dispositionInstructions",
                        "dispositionNote",
                        "dispositionScan")
                .filter(execution::hasVariable)
                .forEach(name -> variables.put(name, execution.getVariable(name)));
        documents.bind((String) execution.getVariable("dispositionScan"), DocumentPurpose.DISPOSITION, number);
        statedTimes.keep(execution, number, CoverageProcess.DISPOSITION_AT, CoverageProcess.DISPOSITION_AT_REASON);
        running.tell(instance, CoverageProcess.DISPOSED, variables);
        register.moveTo(number, CaseStatus.DIKAJI);
        var leader = CoverageProcess.DISPOSED_BY.from(execution);
        notices.toOfficers(
                running.describe(instance, number),
                "disposition-outside",
                execution.getProcessInstanceId(),
                List.of(leader),
                Map.of());
    }
}
