package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.List;

/** Cases that run on an older version of their diagram, and their way to the newest: each stays where it stands. */
public interface ModelMigrations {

    /** The versions that cases still run on, newest first, without the newest one. */
    List<Older> older(String process);

    /** The same for every version that runs, if this diagram were the newest. */
    List<Older> ahead(byte[] diagram);

    /** Moves every case of one version that has a place in the newest; the others stay and are listed. */
    void start(String process, int version, String by);

    /** The latest moves, newest first. */
    List<Move> moves(String process);

    /** Takes a finished move's failures from the list; the cases stay where they are. */
    void close(String process, String move);

    /**
     * @param cases how many run on it
     * @param places where they stand
     * @param stuck those that stand where the newest version has nothing
     */
    record Older(int version, long cases, List<Place> places, List<Stuck> stuck) {}

    record Place(String element, long cases) {}

    record Stuck(String caseNumber, String element) {}

    /** @param failures sentences, one per case */
    record Move(
            String id,
            int from,
            int to,
            String by,
            Instant at,
            int cases,
            int done,
            List<String> failures,
            boolean isRunning,
            boolean isClosed) {}
}
