package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.modeling.PastCases;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** The newest first, never all at once in memory. */
@Component
@RequiredArgsConstructor
class FinishedCases {

    static final int BATCH = 100;

    private final HistoryService history;
    private final Clock clock;

    /** @return whether there are more than are looked at */
    boolean each(String process, Instant since, Consumer<PastCase> look) {
        var query = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .finishedAfter(Date.from(since))
                .finishedBefore(Date.from(clock.instant()))
                .orderByProcessInstanceEndTime()
                .desc()
                .orderByProcessInstanceId()
                .desc();
        return inBatches(
                from -> query.listPage(from, BATCH),
                batch -> batch.forEach(one -> look.accept(new PastCase(one, history))));
    }

    static <T> boolean inBatches(IntFunction<List<T>> page, Consumer<List<T>> look) {
        for (var from = 0; from < PastCases.MOST; from += BATCH) {
            var batch = page.apply(from);
            look.accept(batch);
            if (batch.size() < BATCH) {
                return false;
            }
        }
        return !page.apply(PastCases.MOST).isEmpty();
    }
}
