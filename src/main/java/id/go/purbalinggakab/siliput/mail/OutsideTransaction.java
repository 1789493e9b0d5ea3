package id.go.purbalinggakab.siliput.mail;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses to send while a transaction is open: a slow server would hold its locks, and what it rolls back would be out
 * all the same. Whoever wants a mail writes an intent with the step; what sends the intent has no transaction.
 */
record OutsideTransaction(Mailer mailer) implements Mailer {

    @Override
    public void send(OutgoingMail mail) {
        refuseInside();
        mailer.send(mail);
    }

    @Override
    public void send(OutgoingMail mail, Runnable lastMoment) {
        refuseInside();
        mailer.send(mail, lastMoment);
    }

    private static void refuseInside() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("mail is sent outside of transactions: write an intent to an outbox");
        }
    }
}
