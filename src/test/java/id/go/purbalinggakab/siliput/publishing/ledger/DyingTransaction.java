package id.go.purbalinggakab.siliput.publishing.ledger;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;

/** The server dies at one moment: each commit has one before it and one after it. */
public final class DyingTransaction extends OwnTransaction {

    private int momentsLeft;

    public DyingTransaction(PlatformTransactionManager manager, int momentsLeft) {
        super(manager);
        this.momentsLeft = momentsLeft;
    }

    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void run(Runnable work) {
        live();
        super.run(work);
        live();
    }

    @Override
    public <T> T get(Supplier<T> work) {
        live();
        var result = super.get(work);
        live();
        return result;
    }

    private void live() {
        if (momentsLeft-- == 0) {
            throw new Killed();
        }
    }
}
