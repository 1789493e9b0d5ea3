package id.go.purbalinggakab.siliput.audit;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An event that waits for its transaction's end.
 *
 * @param chain the chain, or where {@code instance} is set the process instance whose case it belongs to
 * @param merge events of one transaction with the same mark become one; empty where each stands alone
 * @param facts asked when the transaction is about to commit
 */
record PendingEvent(
        String chain,
        boolean instance,
        Instant at,
        String actor,
        ChainKind kind,
        String merge,
        Supplier<Map<String, Object>> facts) {}
