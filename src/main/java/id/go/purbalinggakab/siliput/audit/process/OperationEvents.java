package id.go.purbalinggakab.siliput.audit.process;

import id.go.purbalinggakab.siliput.audit.Chain;
import id.go.purbalinggakab.siliput.audit.ChainKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.springframework.beans.factory.ObjectProvider;

/** What persons do past the forms: the engine's user operation log, one event per operation. */
class OperationEvents {

    /** Told by the tasks' and variables' own events. */
    private static final Set<String> TOLD =
            Set.of("Create", "Claim", "Assign", "Complete", "AddUserLink", "AddGroupLink");

    private static final Set<String> ROLES =
            Set.of(EntityTypes.USER, EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.AUTHORIZATION);

    private final ObjectProvider<Chain> chains;
    private final CallingPerson person;

    OperationEvents(ObjectProvider<Chain> chains, CallingPerson person) {
        this.chains = chains;
        this.person = person;
    }

    void keep(List<UserOperationLogEntryEventEntity> entries) {
        var first = entries.get(0);
        if (first.getProcessInstanceId() != null) {
            if (!TOLD.contains(first.getOperationType())) {
                chains.getObject()
                        .addToInstance(
                                first.getProcessInstanceId(), ChainKind.OPERATION, person.current(), named(entries));
            }
        } else if (!isOfOneCase(entries)) {
            var roles = ROLES.contains(first.getEntityType());
            var facts = named(entries);
            facts.put("changes", changes(entries));
            chains.getObject()
                    .add(
                            roles ? ChainKind.ROLES : ChainKind.OFFICE,
                            roles ? ChainKind.ROLE : ChainKind.ADMINISTRATION,
                            person.current(),
                            facts);
        }
    }

    private static Map<String, Object> named(List<UserOperationLogEntryEventEntity> entries) {
        var first = entries.get(0);
        var facts = new HashMap<String, Object>();
        facts.put("operation", first.getOperationType());
        facts.put("entity", first.getEntityType());
        facts.put(
                "properties",
                entries.stream()
                        .map(UserOperationLogEntryEventEntity::getProperty)
                        .filter(property -> property != null)
                        .sorted()
                        .toList());
        return facts;
    }

    private static Map<String, Object> changes(List<UserOperationLogEntryEventEntity> entries) {
        var changes = new TreeMap<String, Object>();
        entries.stream()
                .filter(entry -> entry.getProperty() != null && entry.getNewValue() != null)
                .forEach(entry -> changes.put(entry.getProperty(), entry.getNewValue()));
        return changes;
    }

    /** Rights on a single case would tell here who is named in a complaint. */
    private static boolean isOfOneCase(List<UserOperationLogEntryEventEntity> entries) {
        return EntityTypes.AUTHORIZATION.equals(entries.get(0).getEntityType())
                && entries.stream()
                        .filter(entry -> "resource".equals(entry.getProperty()))
                        .map(entry -> String.valueOf(entry.getNewValue()).toLowerCase(Locale.ROOT))
                        .anyMatch(resource -> resource.contains("task") || resource.contains("instance"));
    }
}
