package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.evidence.Chain.PendingEvent.Join;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
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
        keep(new PendingEvent(chain, false, clock.instant(), actor, kind, Join.ALONE, "", () -> facts, any -> true));
    }

    /** Events with the same mark become one, whose facts are asked for once, at the end. */
    public void addOnce(String chain, ChainKind kind, String actor, String mark, Supplier<Map<String, Object>> facts) {
        keep(new PendingEvent(chain, false, clock.instant(), actor, kind, Join.ONCE, mark, facts, any -> true));
    }

    /** Parts of one thing, told one by one: they become one event, if it is wanted then. */
    public void addTogether(
            String chain,
            ChainKind kind,
            String actor,
            String mark,
            Map<String, Object> facts,
            Predicate<Map<String, Object>> wanted) {
        keep(new PendingEvent(chain, false, clock.instant(), actor, kind, Join.TOGETHER, mark, () -> facts, wanted));
    }

    /** To the chain of the case that the process instance belongs to. */
    public void addToInstance(String instance, ChainKind kind, String actor, Map<String, Object> facts) {
        keep(new PendingEvent(instance, true, clock.instant(), actor, kind, Join.ALONE, "", () -> facts, any -> true));
    }

    /** The same for parts of one thing. */
    public void addTogetherToInstance(
            String instance, ChainKind kind, String actor, String mark, Map<String, Object> facts) {
        keep(new PendingEvent(
                instance, true, clock.instant(), actor, kind, Join.TOGETHER, mark, () -> facts, any -> true));
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

    /** One transaction's events until it commits; a rollback forgets them. */
    @RequiredArgsConstructor
    static class ChainBuffer implements TransactionSynchronization {

        private final ChainWriter writer;
        private final List<PendingEvent> events = new ArrayList<>();
        private boolean written;

        boolean writesWith(ChainWriter other) {
            return writer == other;
        }

        void keep(PendingEvent event) {
            if (written) {
                writer.write(List.of(event));
            } else {
                events.add(event);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            writer.write(events);
        }
    }

    /**
     * An event that waits for its transaction's end.
     *
     * @param chain the chain, or where {@code instance} is set the process instance whose case it belongs to
     * @param join what becomes of events of one transaction, kind, actor and mark
     * @param facts asked when the transaction is about to commit
     * @param wanted asked of the joined facts; an event that nobody wants is left out
     */
    record PendingEvent(
            String chain,
            boolean instance,
            Instant at,
            String actor,
            ChainKind kind,
            Join join,
            String mark,
            Supplier<Map<String, Object>> facts,
            Predicate<Map<String, Object>> wanted) {

        /** How events of one transaction come together. */
        enum Join {
            /** Each stands alone. */
            ALONE,
            /** Only the first counts: its facts are the state at the end. */
            ONCE,
            /** One event with the maps of all, the later value winning. */
            TOGETHER
        }
    }
}
