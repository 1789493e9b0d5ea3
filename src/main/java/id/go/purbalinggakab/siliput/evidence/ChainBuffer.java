package id.go.purbalinggakab.siliput.evidence;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.support.TransactionSynchronization;

/** One transaction's events until it commits; a rollback forgets them. */
@RequiredArgsConstructor
class ChainBuffer implements TransactionSynchronization {

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
