package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.util.List;

/** Who is to become an administrator: one asks, another agrees. */
public interface Administrators {

    record Request(String user, String askedBy, Instant askedAt) {}

    List<Request> open();

    /**
     * Another administrator, or the head where there is one administrator only; never who asked or whom it is for, nor
     * where one of the two words may be the other's, who set the password.
     */
    boolean mayDecide(Request request, String by);

    /** Whether this person's word may stand beside that of who asked, by the same rule. */
    boolean isSecondWord(String askedBy, String by);

    /** @return whether there was such a request that this person may decide */
    boolean decide(String user, boolean agreed, String by);
}
