package id.go.purbalinggakab.siliput.register;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a write without spoiling the caller's transaction: PostgreSQL refuses every statement after a failed one. */
@Component
class Savepoint {

    private final TransactionTemplate nested;

    Savepoint(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** False where a unique constraint refused the row. */
    boolean written(Runnable write) {
        try {
            nested.executeWithoutResult(status -> write.run());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
