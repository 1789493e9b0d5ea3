package id.go.purbalinggakab.siliput.engine.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.engine.process.CockpitProcess.Order;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
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
}
