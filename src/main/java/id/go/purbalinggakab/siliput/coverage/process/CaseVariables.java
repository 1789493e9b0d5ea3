package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

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
                SUBJECT.from(scope),
                EVENT_TITLE.from(scope),
                EVENT_PLACE.from(scope),
                EVENT_START.from(scope),
                EVENT_END.find(scope),
                isSecret(scope),
                SPEED.find(scope).filter(Speed.SANGAT_SEGERA::equals).isPresent(),
                CONTACT_NAME.find(scope).or(() -> SENDER.find(scope)).orElse("Pemohon"),
                CONTACT_MAIL.find(scope).filter(mail -> !mail.isBlank()),
                CONTACT_PHONE.find(scope).filter(phone -> !phone.isBlank()),
                Crew.parse(CREW.find(scope).orElse("")),
                DIRECTION.find(scope).orElse(""));
    }

    static LetterEntry letterOf(VariableScope scope) {
        return new LetterEntry(
                LETTER_NUMBER.find(scope).orElse(""),
                SENDER.from(scope),
                SUBJECT.from(scope),
                EVENT_TITLE.from(scope),
                EVENT_PLACE.from(scope),
                EVENT_START.from(scope),
                EVENT_END.find(scope),
                RECEIVED_AT.from(scope),
                isSecret(scope),
                DUPLICATE_REASON.find(scope).filter(reason -> !reason.isBlank()));
    }

    /** Those of the named variables that a companion process has, as they stand. */
    static Map<String, Object> of(DelegateExecution execution, String... names) {
        var found = new TreeMap<String, Object>();
        Stream.of(names).filter(execution::hasVariable).forEach(name -> found.put(name, execution.getVariable(name)));
        return found;
    }

    /** An event that was moved behind its former end has none until somebody states it. */
    static void dropPastEnd(VariableScope scope) {
        var start = EVENT_START.from(scope);
        EVENT_END
                .find(scope)
                .filter(end -> !end.isAfter(start))
                .ifPresent(end -> scope.removeVariable(EVENT_END.name()));
    }

    /** A number that grows with every round, so that the same notice may be said again in a later one. */
    static String nextRound(DelegateExecution execution) {
        int round = ROUND.find(execution).orElse(0) + 1;
        ROUND.set(execution, round);
        return Integer.toString(round);
    }

    static boolean isSecret(VariableScope scope) {
        return SECRECY.find(scope).filter(secrecy -> secrecy != Secrecy.BIASA).isPresent();
    }
}
