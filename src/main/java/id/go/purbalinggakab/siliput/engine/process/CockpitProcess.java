package id.go.purbalinggakab.siliput.engine.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;

/** One process over all its versions, as Cockpit's list reads it. */
record CockpitProcess(
        String id,
        String key,
        String name,
        int version,
        String tenantId,
        int suspensionState,
        int instances,
        int incidents) {

    private static final int ACTIVE = 1;
    private static final int SUSPENDED = 2;

    static CockpitProcess of(List<ProcessDefinitionStatistics> versions) {
        var latest = versions.stream()
                .max(Comparator.comparing(ProcessDefinitionStatistics::getVersion))
                .orElseThrow();
        return new CockpitProcess(
                latest.getId(),
                latest.getKey(),
                latest.getName(),
                latest.getVersion(),
                latest.getTenantId(),
                latest.isSuspended() ? SUSPENDED : ACTIVE,
                versions.stream()
                        .mapToInt(ProcessDefinitionStatistics::getInstances)
                        .sum(),
                versions.stream()
                        .flatMap(version -> version.getIncidentStatistics().stream())
                        .mapToInt(IncidentStatistics::getIncidentCount)
                        .sum());
    }

    private String label() {
        return name == null ? key : name;
    }

    /** The orders that Cockpit asks for. */
    static final class Order {

        private static final Map<String, Comparator<CockpitProcess>> BY = Map.of(
                "key", Comparator.comparing(CockpitProcess::key),
                "name", Comparator.comparing(CockpitProcess::label),
                "instances", Comparator.comparing(CockpitProcess::instances),
                "incidents", Comparator.comparing(CockpitProcess::incidents));

        private Order() {}

        static Comparator<CockpitProcess> of(String by, String direction) {
            var order = BY.getOrDefault(String.valueOf(by), BY.get("key"));
            return ("desc".equals(direction) ? order.reversed() : order).thenComparing(CockpitProcess::key);
        }
    }
}
