package id.go.purbalinggakab.siliput.notification;

import java.time.Instant;

/** A room's word on who works at night: whoever is at an event or about to leave for it wants to hear of it. */
public interface DutyRoster {

    boolean isOnDuty(String user, Instant at);
}
