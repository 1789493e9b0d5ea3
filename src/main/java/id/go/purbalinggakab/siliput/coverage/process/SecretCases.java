package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.OnBehalf;
import id.go.purbalinggakab.siliput.engine.PlainVariables;
import id.go.purbalinggakab.siliput.engine.TaskSecrecy;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A letter marked RAHASIA is read by who entered it, the two leaders, the crew, and whoever holds or did a task of it.
 * The others to whom a task is offered see its number; taking the task opens it and stays in the history.
 */
@Component
class SecretCases implements TaskSecrecy {

    private final HistoryService history;
    private final OnBehalf onBehalf;
    private final Officers officers;

    SecretCases(@Lazy HistoryService history, OnBehalf onBehalf, Officers officers) {
        this.history = history;
        this.onBehalf = onBehalf;
        this.officers = officers;
    }

    @Override
    public boolean isClosedTo(String user, String processInstanceId) {
        return onBehalf.ofTheSystem(() -> {
            var facts = facts(processInstanceId);
            return "RAHASIA".equals(facts.get(CoverageProcess.SECRECY.name()))
                    && !user.equals(facts.get(CoverageProcess.STARTED_BY.name()))
                    && !Crew.parse(String.valueOf(facts.getOrDefault(CoverageProcess.CREW.name(), "")))
                            .userIds()
                            .contains(user)
                    && !leads(user)
                    && !holdsOrDidTask(user, processInstanceId);
        });
    }

    private Map<String, Object> facts(String processInstanceId) {
        return PlainVariables.of(history.createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .variableNameIn(
                        CoverageProcess.SECRECY.name(), CoverageProcess.STARTED_BY.name(), CoverageProcess.CREW.name())
                .list());
    }

    private boolean leads(String user) {
        return officers.find(user).filter(SecretCases::isLeader).isPresent();
    }

    private static boolean isLeader(Officer officer) {
        return officer.has(Role.KEPALA) || officer.has(Role.SEKRETARIS);
    }

    private boolean holdsOrDidTask(String user, String processInstanceId) {
        boolean assigned = history.createHistoricTaskInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .taskAssignee(user)
                        .count()
                > 0;
        return assigned
                || history.createUserOperationLogQuery()
                                .processInstanceId(processInstanceId)
                                .userId(user)
                                .entityType(EntityTypes.TASK)
                                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                                .count()
                        > 0;
    }
}
