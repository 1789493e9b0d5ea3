package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Moves what hangs on a running case's due date, when the calendar changes under it. Acts as the system. */
public interface CaseTimers {

    /** The process instances in which this timer is still to fire: a breach that was told has none. */
    List<String> waiting(String processKey, String timerId);

    /**
     * Does the work for many cases, a hundred in each engine command and all in the caller's transaction.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException where one of them was worked on at the same moment
     */
    void inChunks(List<String> processInstanceIds, Consumer<String> work);

    /** Moves a timer that is still to fire; one that has fired stays told. */
    void move(String processInstanceId, String timerId, Instant due);

    /** Moves a timer, and makes it anew beside another one of its scope that still waits where it has fired already. */
    void renew(String processInstanceId, String timerId, String besideTimerId, Instant due);

    /** Moves the due date of the open tasks that carry the old one. */
    void moveTasks(String processInstanceId, Instant from, Instant to);
}
