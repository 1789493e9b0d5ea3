package id.go.purbalinggakab.siliput.acting;

import java.util.UUID;

/** Ends an appointment before its day, or calls off one that has not begun. */
public interface EarlyEnd {

    /** @return whether there was one to end that this person may end */
    boolean end(UUID appointment, String by);
}
