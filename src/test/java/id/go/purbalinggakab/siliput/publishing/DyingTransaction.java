package id.go.purbalinggakab.siliput.publishing;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;

/** The server dies at one moment: each commit has one before it and one after it. */
final class DyingTransaction extends OwnTransaction {

    private int momentsLeft;

    DyingTransaction(PlatformTransactionManager manager, int momentsLeft) {
        super(manager);
        this.momentsLeft = momentsLeft;
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    void run(Runnable work) {
        live();
        super.run(work);
        live();
    }

    @Override
    <T> T get(Supplier<T> work) {
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
