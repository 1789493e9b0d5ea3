package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Cases that run on an older version of their diagram, and their way to the newest: each stays where it stands; whose
 * step is gone goes on at one that is chosen for it, or stays behind.
 */
public interface ModelMigrations {

    default List<Older> older(String process) {
        return older(process, Map.of());
    }

    /**
     * The versions that cases still run on, newest first, without the newest one.
     *
     * @param places for steps that are gone, by their id
     */
    List<Older> older(String process, Map<String, String> places);

    /** The same for every version that runs, if this diagram were the newest. */
    List<Older> ahead(byte[] diagram);

    /** Moves every case of one version that has a place in the newest; the others stay and are listed. */
    void start(String process, int version, Map<String, String> places, String by);

    /** The same for every older version, with the places that need no choice. */
    int startAll(String process, String by);

    /** The latest moves, newest first. */
    List<Move> moves(String process);

    /** Takes a finished move's failures from the list; the cases stay where they are. */
    void close(String process, String move);

    /**
     * @param cases how many run on it
     * @param staying how many of them stand where the newest version has nothing
     * @param places where they stand
     * @param stuck the first of those that stay
     */
    record Older(int version, long cases, long staying, List<Place> places, List<Stuck> stuck) {}

    /**
     * @param element the step as people call it
     * @param gone whether the newest version does not have it
     * @param targets where its cases may go on instead, with their names
     * @param chosen one of them, or empty
     */
    record Place(String id, String element, long cases, boolean gone, Map<String, String> targets, String chosen) {}

    record Stuck(String caseNumber, String element) {}

    /**
     * @param left how many cases could not be moved
     * @param failures sentences, one per case, of the first of them
     */
    record Move(
            String id,
            int from,
            int to,
            String by,
            Instant at,
            int cases,
            int done,
            int left,
            List<String> failures,
            State state) {

        public boolean isRunning() {
            return state == State.RUNNING;
        }

        public boolean isClosed() {
            return state == State.CLOSED;
        }
    }

    /** How far a move is; what failed is listed until it is closed. */
    enum State {
        RUNNING,
        DONE,
        CLOSED
    }
}
