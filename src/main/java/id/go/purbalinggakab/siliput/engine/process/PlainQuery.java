package id.go.purbalinggakab.siliput.engine.process;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;

/** The engine forbids expressions in questions that are not stored, but looks at the outermost only. */
final class PlainQuery {

    private PlainQuery() {}

    static boolean permits(Command<?> command) {
        if (command instanceof AbstractExecuteFilterCmd filter) {
            return isPlain(new CommandFields(filter).value("extendingQuery", Query.class));
        }
        return !(command instanceof AbstractQuery<?, ?> query) || isPlain(query);
    }

    private static boolean isPlain(Object query) {
        return parts(query).allMatch(part -> part.getExpressions().isEmpty());
    }

    private static Stream<AbstractQuery<?, ?>> parts(Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries().stream().map(part -> part);
        }
        return query instanceof AbstractQuery<?, ?> one ? Stream.of(one) : Stream.empty();
    }
}
