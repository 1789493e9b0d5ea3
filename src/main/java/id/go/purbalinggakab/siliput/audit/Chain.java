package id.go.purbalinggakab.siliput.audit;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds to the chains, in the same transaction as what happened: both stay or neither. Rows are written as the last thing
 * before the commit, so that a chain is locked for an instant only, also where a step commits something of its own first.
 */
@Component
public class Chain {

    private final ChainWriter writer;
    private final TransactionTemplate own;
    private final Clock clock;

    Chain(ChainWriter writer, PlatformTransactionManager transactions, Clock clock) {
        this.writer = writer;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    public void add(String chain, ChainKind kind, String actor, Map<String, Object> facts) {
        keep(new PendingEvent(chain, false, clock.instant(), actor, kind, "", () -> facts));
    }

    /** Events with the same mark become one, whose facts are asked for once, at the end. */
    public void addOnce(String chain, ChainKind kind, String actor, String merge, Supplier<Map<String, Object>> facts) {
        keep(new PendingEvent(chain, false, clock.instant(), actor, kind, merge, facts));
    }

    /** To the chain of the case that the process instance belongs to. */
    public void addToInstance(String instance, ChainKind kind, String actor, Map<String, Object> facts) {
        keep(new PendingEvent(instance, true, clock.instant(), actor, kind, "", () -> facts));
    }

    /** Rows of data, named; of one transaction they become one event with the last values. */
    public void addRows(String instance, ChainKind kind, String actor, Map<String, Object> rows) {
        keep(new PendingEvent(instance, true, clock.instant(), actor, kind, "rows", () -> Map.of("rows", rows)));
    }

    private void keep(PendingEvent event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            buffer().keep(event);
        } else {
            own.executeWithoutResult(status -> buffer().keep(event));
        }
    }

    private ChainBuffer buffer() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ChainBuffer.class::isInstance)
                .map(ChainBuffer.class::cast)
                .filter(buffer -> buffer.writesWith(writer))
                .findFirst()
                .orElseGet(() -> {
                    var buffer = new ChainBuffer(writer);
                    TransactionSynchronizationManager.registerSynchronization(buffer);
                    return buffer;
                });
    }
}
