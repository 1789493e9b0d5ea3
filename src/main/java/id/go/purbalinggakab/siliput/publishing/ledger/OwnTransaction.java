package id.go.purbalinggakab.siliput.publishing.ledger;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What went out stays recorded whatever becomes of the step that asked for it.
 * Not a {@link TransactionTemplate} bean itself: it would replace the one that all other rooms get.
 */
@Component
public class OwnTransaction {

    private final TransactionTemplate fresh;
    private final TransactionTemplate none;

    OwnTransaction(PlatformTransactionManager manager) {
        this.fresh = new TransactionTemplate(manager);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.none = new TransactionTemplate(manager);
        none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** For calls that leave the house: the step's own transaction is put aside meanwhile. */
    public void outside(Runnable call) {
        none.executeWithoutResult(status -> call.run());
    }

    public void run(Runnable work) {
        fresh.executeWithoutResult(status -> work.run());
    }

    public <T> T get(Supplier<T> work) {
        return fresh.execute(status -> work.get());
    }
}
