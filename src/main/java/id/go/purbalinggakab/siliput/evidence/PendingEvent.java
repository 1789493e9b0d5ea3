package id.go.purbalinggakab.siliput.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
