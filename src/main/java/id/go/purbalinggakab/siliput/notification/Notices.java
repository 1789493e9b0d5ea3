package id.go.purbalinggakab.siliput.notification;

/** Takes notices in the caller's transaction; an outbox delivers them afterwards and tries again while mail is down. */
public interface Notices {

    /** Queues a notice; the same case, kind, due date, distinct mark and recipient again is silently the same notice. */
    void say(Notice notice);

    /** What these notices asked for is done; one whose mail still waits stays on the page only. @param mark of them all, or what their marks begin with before a slash */
    void settle(String kind, String mark);
}
