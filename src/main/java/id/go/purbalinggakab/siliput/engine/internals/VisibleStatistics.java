package id.go.purbalinggakab.siliput.engine.internals;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentStatisticsEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionStatisticsEntity;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * The engine counts a process's cases for whoever may read its diagram. Here a person who does not see all of them
 * gets the count of those seen.
 */
class VisibleStatistics extends StatisticsManager {

    @Override
    public List<ProcessDefinitionStatistics> getStatisticsGroupedByProcessDefinitionVersion(
            ProcessDefinitionStatisticsQueryImpl query, Page page) {
        var found = super.getStatisticsGroupedByProcessDefinitionVersion(query, page);
        found.stream()
                .filter(one -> !seesAll(one.getKey()))
                .map(ProcessDefinitionStatisticsEntity.class::cast)
                .forEach(this::recount);
        return found;
    }

    private boolean seesAll(String key) {
        return !isAuthorizationEnabled()
                || getCurrentAuthentication() == null
                || getAuthorizationManager()
                        .isAuthorized(ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, key);
    }

    private void recount(ProcessDefinitionStatisticsEntity one) {
        var engine = getCommandContext().getProcessEngineConfiguration();
        var runtime = engine.getRuntimeService();
        one.setInstances((int) runtime.createProcessInstanceQuery()
                .processDefinitionId(one.getId())
                .count());
        if (one.getFailedJobs() > 0) {
            one.setFailedJobs((int) engine.getManagementService()
                    .createJobQuery()
                    .processDefinitionId(one.getId())
                    .noRetriesLeft()
                    .count());
        }
        if (one.getIncidentStatistics() != null && !one.getIncidentStatistics().isEmpty()) {
            one.setIncidentStatistics(byType(runtime.createIncidentQuery()
                    .processDefinitionId(one.getId())
                    .list()));
        }
    }

    private static List<IncidentStatistics> byType(List<Incident> incidents) {
        return incidents.stream()
                .collect(groupingBy(Incident::getIncidentType, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .map(entry -> counted(entry.getKey(), entry.getValue().intValue()))
                .toList();
    }

    /** The engine's class has no way to set the number but its own mapper's. */
    private static IncidentStatistics counted(String type, int number) {
        var counted = new Counted(number);
        counted.setIncidenType(type);
        return counted;
    }

    private static final class Counted extends IncidentStatisticsEntity {

        private Counted(int number) {
            incidentCount = number;
        }
    }
}
