package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.engine.OnBehalf;
import id.go.purbalinggakab.siliput.evidence.CaseData;
import id.go.purbalinggakab.siliput.evidence.DossierRow;
import id.go.purbalinggakab.siliput.evidence.VariableFacts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** The variables and comments of a case as the engine's history holds them now. */
@Component
class CaseVariableRows implements CaseData {

    private static final Set<String> CASES = Set.of("coverage", "complaint");

    private final HistoryService history;
    private final OnBehalf onBehalf;
    private final CommentRows comments;

    CaseVariableRows(HistoryService history, OnBehalf onBehalf, CommentRows comments) {
        this.history = history;
        this.onBehalf = onBehalf;
        this.comments = comments;
    }

    /** A companion's variables are its own; a dossier does not compare them. */
    static String key(String process, String variable) {
        return CASES.contains(process) ? "DATA:" + variable : "COMPANION:%s:%s".formatted(process, variable);
    }

    @Override
    public Map<String, DossierRow> of(String processInstanceId) {
        var rows = new TreeMap<String, DossierRow>();
        onBehalf
                .ofTheSystem(() -> history.createHistoricVariableInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .disableCustomObjectDeserialization()
                        .list())
                .stream()
                .filter(variable -> processInstanceId.equals(variable.getActivityInstanceId()))
                .filter(variable -> HistoricVariableInstance.STATE_CREATED.equals(variable.getState()))
                .forEach(variable -> rows.put(
                        key(variable.getProcessDefinitionKey(), variable.getName()),
                        VariableFacts.of(variable.getProcessDefinitionKey(), variable.getName(), variable.getValue())));
        rows.putAll(comments.of(processInstanceId));
        return rows;
    }
}
