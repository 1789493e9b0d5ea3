package id.go.purbalinggakab.siliput.engine.internals;

import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.query.Query;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine forbids expressions in questions that are not stored, but looks at the outermost only. */
@Component
@Order(50)
class PlainQueries implements CommandRule {

    @Override
    public void check(SentCommand sent) {
        var query = sent.command() instanceof AbstractExecuteFilterCmd
                ? sent.fields().value("extendingQuery", Query.class)
                : sent.command();
        if (!parts(query).allMatch(part -> part.getExpressions().isEmpty())) {
            throw new BadUserRequestException("Pencarian tidak memakai ungkapan; isi nilainya.");
        }
    }

    private static Stream<AbstractQuery<?, ?>> parts(Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries().stream().map(part -> part);
        }
        return query instanceof AbstractQuery<?, ?> one ? Stream.of(one) : Stream.empty();
    }
}
