package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.TaskSecrecy;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Who sees a task or its history sees the case's variables in the engine's lists; those of a secret case that is closed
 * to the person fall out of the answer. Auditors and administrators read them in Cockpit (decision 0005).
 */
class ClosedRows {

    private static final List<String> READERS = List.of(Role.AUDITOR.group(), Role.ADMINISTRATOR.group());

    private final ObjectProvider<TaskSecrecy> secrecy;

    ClosedRows(ObjectProvider<TaskSecrecy> secrecy) {
        this.secrecy = secrecy;
    }

    @SuppressWarnings("unchecked")
    <T> T without(Command<T> command, T answer, Authentication person) {
        if (!isAboutVariables(command) || readsAll(person)) {
            return answer;
        }
        var known = new HashMap<String, Boolean>();
        if (answer instanceof List<?> rows) {
            return (T) rows.stream()
                    .filter(row -> !isClosed(row, person.getUserId(), known))
                    .toList();
        }
        return isClosed(answer, person.getUserId(), known) ? null : answer;
    }

    private static boolean isAboutVariables(Command<?> command) {
        return command instanceof HistoricVariableInstanceQueryImpl
                || command instanceof HistoricDetailQueryImpl
                || command instanceof VariableInstanceQueryImpl;
    }

    private static boolean readsAll(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().stream().anyMatch(READERS::contains);
    }

    private boolean isClosed(Object row, String user, Map<String, Boolean> known) {
        var instance = instanceOf(row);
        return instance != null
                && known.computeIfAbsent(instance, id -> secrecy.stream().anyMatch(word -> word.isClosedTo(user, id)));
    }

    private static String instanceOf(Object row) {
        if (row instanceof HistoricVariableInstance variable) {
            return variable.getProcessInstanceId();
        } else if (row instanceof HistoricDetail detail) {
            return detail.getProcessInstanceId();
        }
        return row instanceof VariableInstance variable ? variable.getProcessInstanceId() : null;
    }
}
