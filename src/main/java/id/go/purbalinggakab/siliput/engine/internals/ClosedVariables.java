package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.VariableOrderProperty;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who sees a task or its history sees the case's variables in the engine's lists; those of a secret case that is closed
 * to the person fall out of the answer. So do its tasks where they are searched for or sorted by a variable, which would
 * be found out letter by letter; a count is that of the list. Auditors and administrators read them in Cockpit (decision 0005).
 */
@Component
@Order(140)
@RequiredArgsConstructor
class ClosedVariables implements CommandRule {

    private static final List<String> READERS = List.of(Role.AUDITOR.group(), Role.ADMINISTRATOR.group());

    private final CaseVisibility visibility;

    @Override
    @SuppressWarnings("unchecked")
    public <T> T around(SentCommand sent, Supplier<T> rest) {
        var answer = rest.get();
        if (!isAboutVariables(sent.command()) || READERS.stream().anyMatch(sent::isIn)) {
            return answer;
        }
        if (answer instanceof Long) {
            return (T) Long.valueOf(listed(sent).size());
        }
        var known = new HashMap<String, Boolean>();
        if (answer instanceof List<?> rows) {
            return (T) rows.stream()
                    .filter(row -> !isClosed(row, sent.user(), known))
                    .toList();
        }
        return isClosed(answer, sent.user(), known) ? null : answer;
    }

    private static boolean isAboutVariables(Object command) {
        return command instanceof HistoricVariableInstanceQueryImpl
                || command instanceof HistoricDetailQueryImpl
                || command instanceof VariableInstanceQueryImpl
                || command instanceof TaskQueryImpl tasks
                        && (tasks.getQueries().stream()
                                        .anyMatch(part -> !part.getVariables().isEmpty())
                                || tasks.getOrderingProperties().stream()
                                        .anyMatch(VariableOrderProperty.class::isInstance))
                || command instanceof HistoricTaskInstanceQueryImpl tasks
                        && tasks.getQueries().stream()
                                .anyMatch(part -> !part.getVariables().isEmpty())
                || command instanceof AbstractExecuteFilterCmd filter && isAboutVariables(narrowing(filter));
    }

    private static Query<?, ?> narrowing(Object filter) {
        return new CommandFields(filter).value("extendingQuery", Query.class);
    }

    /** Asked once more as this person, so that what is closed falls out. */
    private static List<?> listed(SentCommand count) {
        return count.command() instanceof AbstractExecuteFilterCmd
                ? count.engine().getFilterService().list(count.text("filterId"), narrowing(count.command()))
                : ((Query<?, ?>) count.command()).list();
    }

    private boolean isClosed(Object row, String user, Map<String, Boolean> known) {
        var instance = instanceOf(row);
        return instance != null && known.computeIfAbsent(instance, id -> visibility.isInstanceClosedTo(user, id));
    }

    private static String instanceOf(Object row) {
        if (row instanceof Task task) {
            return task.getProcessInstanceId();
        } else if (row instanceof HistoricTaskInstance task) {
            return task.getProcessInstanceId();
        } else if (row instanceof HistoricVariableInstance variable) {
            return variable.getProcessInstanceId();
        } else if (row instanceof HistoricDetail detail) {
            return detail.getProcessInstanceId();
        }
        return row instanceof VariableInstance variable ? variable.getProcessInstanceId() : null;
    }
}
