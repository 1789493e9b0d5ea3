package id.go.purbalinggakab.siliput.complaint;

import org.springframework.context.ApplicationContext;

/** Lets what waits in the complaints' outbox leave, where a test has the poller switched off. */
public final class ComplaintMails {

    private ComplaintMails() {}

    public static void leave(ApplicationContext context) {
        context.getBean(ComplaintPost.class).deliverDue();
    }
}
