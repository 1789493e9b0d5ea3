package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Cases that got another version of their diagram: told in each case's chain and, with the numbers, in the office's. */
@RequiredArgsConstructor
class MigrationEvents {

    private final ObjectProvider<Chain> chains;
    private final CallingPerson person;

    void keep(HistoricProcessInstanceEventEntity event) {
        var before = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(sourceOf(event));
        var facts = new HashMap<String, Object>();
        facts.put("process", event.getProcessDefinitionKey());
        facts.put("name", event.getProcessDefinitionName());
        facts.put("before", before.getVersion());
        facts.put("version", event.getProcessDefinitionVersion());
        var actor = actor();
        chains.getObject().addToInstance(event.getProcessInstanceId(), ChainKind.CASE_MIGRATED, actor, facts);
        chains.getObject()
                .addTogether(
                        ChainKind.OFFICE,
                        ChainKind.CASE_MIGRATED,
                        actor,
                        "",
                        Map.of(
                                "cases",
                                Map.of(
                                        number(event),
                                        "%s, versi %d → %d"
                                                .formatted(
                                                        event.getProcessDefinitionName(),
                                                        before.getVersion(),
                                                        event.getProcessDefinitionVersion()))),
                        any -> true);
    }

    /** As history still has it. */
    private static String sourceOf(HistoricProcessInstanceEventEntity event) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .selectById(HistoricProcessInstanceEntity.class, event.getProcessInstanceId())
                .getProcessDefinitionId();
    }

    private static String number(HistoricProcessInstanceEventEntity event) {
        return Optional.ofNullable(event.getBusinessKey())
                .or(() -> Optional.ofNullable((String) Context.getCommandContext()
                        .getExecutionManager()
                        .findExecutionById(event.getProcessInstanceId())
                        .getVariable("caseNumber")))
                .orElse(event.getProcessInstanceId());
    }

    /** A batch runs without a person: who ordered it did it. */
    private String actor() {
        var current = person.current();
        var job = Context.getJobExecutorContext();
        return current.equals(Actor.SYSTEM)
                        && job != null
                        && job.getCurrentJob() != null
                        && job.getCurrentJob().getBatchId() != null
                ? Optional.ofNullable(Context.getCommandContext()
                                .getBatchManager()
                                .findBatchById(job.getCurrentJob().getBatchId())
                                .getCreateUserId())
                        .orElse(current)
                : current;
    }
}
