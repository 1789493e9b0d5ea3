package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.engine.Actor;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Ties the texts that a step refers to to its case. Who does so holds the case until the end of the transaction: a
 * second person's step waits and then finds what the first one left, never half of it.
 */
@Component
@RequiredArgsConstructor
class CaseTexts {

    private final ComplaintTexts store;
    private final ComplaintCases cases;

    void keep(DelegateExecution execution, Set<String> variables) {
        keep(execution, execution.getProcessBusinessKey(), variables);
    }

    void keep(VariableScope scope, String caseNumber, Set<String> variables) {
        cases.hold(caseNumber);
        variables.forEach(name ->
                Optional.ofNullable((String) scope.getVariable(name)).ifPresent(id -> store.bind(id, caseNumber)));
    }

    /** Keeps what the system itself said. */
    void write(String caseNumber, String what, String text) {
        store.bind(store.write(what, text, Actor.SYSTEM).toString(), caseNumber);
    }

    String text(String reference) {
        return store.find(reference)
                .orElseThrow(() -> new IllegalStateException("no text '%s'".formatted(reference)))
                .text();
    }
}
