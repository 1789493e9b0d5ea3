package id.go.purbalinggakab.siliput.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The record of appointments, kept step by step as the procedure walks. */
public interface Appointments {

    void register(Appointment appointment);

    Optional<Appointment> find(UUID id);

    /** @param granted the roles that the acting person holds from now on by this appointment */
    void begin(UUID id, Set<Role> granted, Instant at);

    void end(UUID id, String by, Instant at);

    Set<Role> granted(UUID id);

    /** What became of a task of the absent person. */
    enum Move {
        ASSIGNED,
        OFFERED,
        RELEASED
    }

    void moved(UUID id, String taskId, Move move);

    Map<String, Move> moved(UUID id);

    /** Who got this task by an appointment, a running one or one that is over. */
    Set<String> offered(String taskId);
}
