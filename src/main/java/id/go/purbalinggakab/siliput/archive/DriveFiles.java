package id.go.purbalinggakab.siliput.archive;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Under which id of the drive a document lies, written before the drive is asked to take it and whatever becomes of the
 * step that asked: so nothing lies there that nobody knows of.
 */
@Repository
class DriveFiles {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    DriveFiles(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(manager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(UUID document, String fileId) {
        alone.executeWithoutResult(status -> jdbc.sql("insert into drive_file (document_id, file_id) values (?, ?)")
                .params(document, fileId)
                .update());
    }

    Optional<String> find(UUID document) {
        return jdbc.sql("select file_id from drive_file where document_id = ?")
                .param(document)
                .query(String.class)
                .optional();
    }

    void remove(UUID document) {
        alone.executeWithoutResult(status -> jdbc.sql("delete from drive_file where document_id = ?")
                .param(document)
                .update());
    }
}
