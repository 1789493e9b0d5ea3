package id.go.purbalinggakab.siliput.engine.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.engine.process.CockpitStatistics.CockpitProcess.Order;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.springframework.http.MediaType;

/** Cockpit's list of processes counts in SQL of its own, hidden cases included: here the engine's own figures. */
class CockpitStatistics extends HttpFilter {

    private final transient ManagementService management;
    private final transient ObjectMapper json;

    CockpitStatistics(ManagementService management, ObjectMapper json) {
        this.management = management;
        this.json = json;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().endsWith("/process-definition/statistics")) {
            chain.doFilter(request, response);
            return;
        }
        var byKey = management.createProcessDefinitionStatisticsQuery().includeIncidents().list().stream()
                .collect(Collectors.groupingBy(ProcessDefinitionStatistics::getKey));
        var processes = byKey.values().stream()
                .map(CockpitProcess::of)
                .filter(process -> asked(request, "key", process.key()) && asked(request, "name", process.name()))
                .sorted(Order.of(request.getParameter("sortBy"), request.getParameter("sortOrder")))
                .skip(number(request, "firstResult").orElse(0))
                .limit(number(request, "maxResults").orElse(Integer.MAX_VALUE))
                .toList();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), processes);
    }

    private static boolean asked(HttpServletRequest request, String field, String value) {
        var exact = request.getParameter(field);
        var like = request.getParameter(field + "Like");
        var part = like == null ? "" : like.replace("%", "").toLowerCase(Locale.ROOT);
        return (exact == null || exact.equals(value))
                && String.valueOf(value).toLowerCase(Locale.ROOT).contains(part);
    }

    private static Optional<Integer> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

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
}
