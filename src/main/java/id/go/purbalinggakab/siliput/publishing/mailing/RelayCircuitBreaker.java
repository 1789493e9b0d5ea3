package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/**
 * Messages unwanted one after the other: that is no accident of addresses but a server that wants none of ours (a
 * quota, a blocked sender). The mailing stops, and whoever was refused meanwhile waits with the rest.
 */
@RequiredArgsConstructor
class RelayCircuitBreaker {

    private static final int IN_A_ROW = 3;
    private static final String REASON = "Server surel menolak pesan kita berturut-turut.";

    private final MessageDelivery delivery;
    private final List<LedgerRow> refused = new ArrayList<>();
    private int inARow;

    void note(LedgerRow row, MessageDelivery.Fate fate) {
        switch (fate) {
            case DONE -> forget();
            case NO_SUCH_ADDRESS -> {}
            case LATER -> inARow++;
            case REFUSED -> {
                inARow++;
                refused.add(row);
            }
        }
        if (inARow >= IN_A_ROW) {
            refused.forEach(one -> delivery.reopen(one, REASON));
            throw new Mailer.MailUnavailable("server surel menolak pesan kita berturut-turut", null);
        }
    }

    private void forget() {
        inARow = 0;
        refused.clear();
    }
}
