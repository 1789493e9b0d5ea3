package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageCase;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads the case file out of the process variables. */
final class CaseVariables {

    private CaseVariables() {}

    static CoverageCase caseOf(DelegateExecution execution) {
        return caseOf(execution.getProcessBusinessKey(), execution);
    }

    static CoverageCase caseOf(String number, VariableScope scope) {
        return new CoverageCase(
                number,
                CoverageProcess.SUBJECT.from(scope),
                CoverageProcess.EVENT_TITLE.from(scope),
                CoverageProcess.EVENT_PLACE.from(scope),
                CoverageProcess.EVENT_START.from(scope),
                CoverageProcess.EVENT_END.find(scope),
                isSecret(scope),
                CoverageProcess.SPEED
                        .find(scope)
                        .filter(CoverageProcess.Speed.SANGAT_SEGERA::equals)
                        .isPresent(),
                CoverageProcess.CONTACT_NAME
                        .find(scope)
                        .or(() -> CoverageProcess.SENDER.find(scope))
                        .orElse("Pemohon"),
                CoverageProcess.CONTACT_MAIL.find(scope).filter(mail -> !mail.isBlank()),
                CoverageProcess.CONTACT_PHONE.find(scope).filter(phone -> !phone.isBlank()),
                Crew.parse(CoverageProcess.CREW.find(scope).orElse("")),
                CoverageProcess.DIRECTION.find(scope).orElse(""));
    }

    static LetterEntry letterOf(VariableScope scope) {
        return new LetterEntry(
                CoverageProcess.LETTER_NUMBER.find(scope).orElse(""),
                CoverageProcess.SENDER.from(scope),
                CoverageProcess.SUBJECT.from(scope),
                CoverageProcess.EVENT_TITLE.from(scope),
                CoverageProcess.EVENT_PLACE.from(scope),
                CoverageProcess.EVENT_START.from(scope),
                CoverageProcess.EVENT_END.find(scope),
                CoverageProcess.RECEIVED_AT.from(scope),
                isSecret(scope),
                CoverageProcess.DUPLICATE_REASON.find(scope).filter(reason -> !reason.isBlank()));
    }

    /** Those of the named variables that a companion process has, as they stand. */
    static Map<String, Object> of(DelegateExecution execution, String... names) {
        var found = new TreeMap<String, Object>();
        Stream.of(names).filter(execution::hasVariable).forEach(name -> found.put(name, execution.getVariable(name)));
        return found;
    }

    /** An event that was moved behind its former end has none until somebody states it. */
    static void dropPastEnd(VariableScope scope) {
        var start = CoverageProcess.EVENT_START.from(scope);
        CoverageProcess.EVENT_END
                .find(scope)
                .filter(end -> !end.isAfter(start))
                .ifPresent(end -> scope.removeVariable(CoverageProcess.EVENT_END.name()));
    }

    /** A number that grows with every round, so that the same notice may be said again in a later one. */
    static String nextRound(DelegateExecution execution) {
        int round = CoverageProcess.ROUND.find(execution).orElse(0) + 1;
        CoverageProcess.ROUND.set(execution, round);
        return Integer.toString(round);
    }

    static boolean isSecret(VariableScope scope) {
        return CoverageProcess.SECRECY
                .find(scope)
                .filter(secrecy -> secrecy != CoverageProcess.Secrecy.BIASA)
                .isPresent();
    }
}
