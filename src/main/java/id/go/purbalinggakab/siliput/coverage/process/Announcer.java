package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.Holders;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of a new task on their desk. */
@Component
@RequiredArgsConstructor
class Announcer {

    private final CoverageNotices notices;
    private final Holders holders;

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        var groupMembers = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(holders::inGroup)
                .collect(Collectors.toSet());
        announce(task, groupMembers);
    }

    void announce(DelegateTask task, Collection<String> userIds) {
        var number = task.getExecution().getProcessBusinessKey();
        if (number != null
                && task.getProcessDefinitionId().startsWith(CoverageProcess.KEY + ":")
                && !userIds.isEmpty()) {
            var about = CaseVariables.caseOf(number, task);
            notices.toOfficers(about, "new-task", task.getId(), userIds, Map.of("taskName", task.getName()));
        }
    }
}
