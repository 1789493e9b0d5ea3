package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper.Kind;
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

    private final ObjectProvider<HistoryKeeper> keepers;

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
        keepers.getObject().ofCase(event.getProcessInstanceId(), Kind.CASE_MIGRATED, actor, facts);
        keepers.getObject()
                .ofTheOffice(
                        Kind.CASE_MIGRATED,
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
        var current = CallingPerson.current();
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
