package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The letter of a direct assignment has come: it gets its agenda number and the case may close. */
@Component("forwardLetter")
@RequiredArgsConstructor
class ForwardLetterDelegate implements JavaDelegate {

    private final RunningCase running;
    private final Register register;
    private final CaseDocuments documents;
    private final StatedTimes statedTimes;
    private final Actor actor;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CoverageProcess.CASE_NUMBER.from(execution);
        var scan = CoverageProcess.LETTER_SCAN.from(execution);
        var letter = register.open("LIP", execution.getProcessInstanceId(), CaseVariables.letterOf(execution));
        execution.setVariable("receivedBy", actor.current());
        register.moveTo(letter.number(), CaseStatus.SELESAI);
        documents.bind(scan, DocumentPurpose.LETTER, number);
        statedTimes.keep(execution, letter.number(), CoverageProcess.RECEIVED_AT, CoverageProcess.RECEIVED_AT_REASON);
        register.note(
                number,
                "SURAT",
                "Surat menyusul dengan nomor agenda " + letter.number(),
                actor.current(),
                clock.instant());
        running.instanceOf(number).ifPresent(instance -> {
            var variables =
                    new TreeMap<String, Object>(Map.of("letterMissing", false, "agendaNumber", letter.number()));
            Stream.of(
                            "letterNumber",
                            "letterDate",
                            "senderInstitution",
                            "letterSigned",
                            "letterStamped",
                            "electronicSignature",
                            "receivedVia",
                            "letterScan")
                    .filter(execution::hasVariable)
                    .forEach(name -> variables.put(name, execution.getVariable(name)));
            if (running.awaits(instance, CoverageProcess.LETTER_ATTACHED)) {
                running.tell(instance, CoverageProcess.LETTER_ATTACHED, variables);
            } else {
                running.set(instance, variables);
            }
        });
    }
}
