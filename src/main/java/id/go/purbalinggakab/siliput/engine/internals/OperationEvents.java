package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import id.go.purbalinggakab.siliput.engine.HistoryKeeper.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.springframework.beans.factory.ObjectProvider;

/** What persons do past the forms: the engine's user operation log, whose entries per property become one event. */
@RequiredArgsConstructor
class OperationEvents {

    /** Told by the tasks' and cases' own events. */
    private static final Set<String> TOLD =
            Set.of("Create", "Claim", "Assign", "Complete", "AddUserLink", "AddGroupLink");

    private static final Set<String> ROLES =
            Set.of(EntityTypes.USER, EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.AUTHORIZATION);

    private final ObjectProvider<HistoryKeeper> keepers;

    void keep(UserOperationLogEntryEventEntity entry) {
        var mark = entry.getOperationId() + " " + entry.getEntityType();
        if (entry.getProcessInstanceId() == null) {
            var roles = ROLES.contains(entry.getEntityType());
            keepers.getObject()
                    .ofTheOffice(
                            roles ? Kind.ROLE : Kind.ADMINISTRATION,
                            CallingPerson.current(),
                            mark,
                            facts(entry, String.valueOf(entry.getNewValue())),
                            OperationEvents::isOfTheOffice);
        } else if (!TOLD.contains(entry.getOperationType())) {
            keepers.getObject()
                    .operation(entry.getProcessInstanceId(), CallingPerson.current(), mark, facts(entry, "diubah"));
        }
    }

    /** A case's values stay out: they may be what a person said; the case's data tell what may be told. */
    private static Map<String, Object> facts(UserOperationLogEntryEventEntity entry, String value) {
        var facts = new HashMap<String, Object>();
        facts.put("operation", entry.getOperationType());
        facts.put("entity", entry.getEntityType());
        facts.put("changes", entry.getProperty() == null ? Map.of() : Map.of(entry.getProperty(), value));
        return facts;
    }

    /** Rights on a single case would tell here who is named in a complaint. */
    private static boolean isOfTheOffice(Map<String, Object> facts) {
        if (!EntityTypes.AUTHORIZATION.equals(facts.get("entity"))
                || !(facts.get("changes") instanceof Map<?, ?> right)) {
            return true;
        }
        var resource = String.valueOf(right.get("resource")).toLowerCase(Locale.ROOT);
        return !resource.contains("task") && !resource.contains("instance");
    }
}
