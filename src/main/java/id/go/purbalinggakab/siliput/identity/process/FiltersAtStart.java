package id.go.purbalinggakab.siliput.identity.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The task lists that everybody finds in Tasklist; nobody makes filters of the own, since they may hold expressions. */
@Component
@RequiredArgsConstructor
class FiltersAtStart {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "cardComplaint", "label", "Aduan"),
            Map.of("name", "cardCase", "label", "Perkara"),
            Map.of("name", "cardEvent", "label", "Kegiatan"),
            Map.of("name", "cardPlace", "label", "Tempat"),
            Map.of("name", "cardTime", "label", "Waktu"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    /** A candidate user's query takes the user's groups along; an or-query over both would read every task there is. */
    void seed() {
        seed("Tugas kelompok saya", -10, "#1b5e8c", () -> tasks.createTaskQuery()
                .taskCandidateUserExpression("${currentUser()}")
                .includeAssignedTasks());
        seed("Tugas saya", 0, "#2e7d32", () -> tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        seed("Hampir lewat tenggat", 10, "#c62828", () -> tasks.createTaskQuery()
                .taskCandidateUserExpression("${currentUser()}")
                .includeAssignedTasks()
                .dueBeforeExpression("${dateTime().plusHours(2)}"));
    }

    private void seed(String name, int priority, String color, Supplier<TaskQuery> query) {
        var known = filters.createFilterQuery().filterName(name).singleResult();
        if (known != null) {
            refreshCard(known);
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setProperties(Map.of(
                "priority", priority,
                "color", color,
                "refresh", true,
                "showUndefinedVariable", false,
                "description", name,
                "variables", CARD));
        filter.setQuery(query.get().orderByDueDate().asc());
        filters.saveFilter(filter);
        var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setUserId(Authorization.ANY);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }

    /** A release may show other values on the cards than the filter in the database does. */
    private void refreshCard(Filter known) {
        if (!CARD.equals(known.getProperties().get("variables"))) {
            var properties = new HashMap<>(known.getProperties());
            properties.put("variables", CARD);
            known.setProperties(properties);
            filters.saveFilter(known);
        }
    }
}
