package id.go.purbalinggakab.siliput.publishing;

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
class OwnTransaction {

    private final TransactionTemplate fresh;

    OwnTransaction(PlatformTransactionManager manager) {
        this.fresh = new TransactionTemplate(manager);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(Runnable work) {
        fresh.executeWithoutResult(status -> work.run());
    }

    <T> T get(Supplier<T> work) {
        return fresh.execute(status -> work.get());
    }
}
