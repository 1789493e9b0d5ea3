package id.go.purbalinggakab.siliput.engine.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what this service last deployed of each file, so that an unchanged file never overrides Modeler. */
@Repository
@RequiredArgsConstructor
class DeployedFiles {

    private final JdbcClient jdbc;
    private final ProcessFiles.EngineFolders folders;
    private final Clock clock;

    boolean isUnchanged(String file, String hash) {
        return jdbc.sql("select content_hash from deployed_file where file = :file")
                .param("file", file)
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
    }

    /** Whether a release stands above it that no start may undo. */
    boolean isHeld(String file, String hash) {
        return !folders.watch() && !isUnchanged(file, hash) && released().contains(file);
    }

    Set<String> released() {
        return jdbc.sql("select file from deployed_file where released")
                .query(String.class)
                .set();
    }

    void release(String file) {
        if (jdbc.sql("update deployed_file set released = true where file = :file")
                        .param("file", file)
                        .update()
                == 0) {
            // what no folder has yet: once it lies there it is no news either
            remember(file, "");
            release(file);
        }
    }

    void remember(String file, String hash) {
        if (write("update deployed_file set content_hash = :hash, deployed_at = :now where file = :file", file, hash)
                == 0) {
            write(
                    "insert into deployed_file (file, content_hash, deployed_at) values (:file, :hash, :now)",
                    file,
                    hash);
        }
    }

    private int write(String sql, String file, String hash) {
        return jdbc.sql(sql)
                .param("file", file)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
