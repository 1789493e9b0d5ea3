package id.go.purbalinggakab.siliput.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The folders of diagrams and forms, as the workshop sees them. */
public interface ModelFolders {

    /** What changed there under a release, which stays above it: the files of each diagram or table, by its name. */
    Map<String, Map<String, byte[]>> held();

    /** From now on no start deploys these by itself; where the folder has what runs, that is known. */
    void released(Collection<String> diagrams, Map<String, byte[]> running);

    /** Somebody decided what becomes of the folder's files of this diagram or table. */
    void seen(String diagram);

    /** The installation's own folder. */
    Optional<Path> home();
}
