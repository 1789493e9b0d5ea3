package id.go.purbalinggakab.siliput.history.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of diagrams and decision tables, and who brought each. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DeployedVersions {

    private static final int MOST_VERSIONS = 500;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    /**
     * A version of a process or decision table.
     *
     * @param previous the version before, if any
     * @param by user id, empty where the start of the service brought it
     */
    public record Version(
            String definition,
            boolean table,
            String key,
            String name,
            int version,
            Instant at,
            Optional<String> by,
            Optional<String> previous) {}

    /** Of processes and decision tables, the newest first. */
    public List<Version> versions() {
        return jdbc.sql("select f.*, d.deploy_time_, (select max(l.user_id_) from act_hi_op_log l where"
                        + " l.entity_type_ = 'Deployment' and l.deployment_id_ = d.id_) as deployer from ("
                        + select("act_re_procdef", 0) + " union all " + select("act_re_decision_def", 1)
                        + ") f join act_re_deployment d on d.id_ = f.deployment_id_ order by d.deploy_time_ desc,"
                        + " f.key_ fetch first " + MOST_VERSIONS + " rows only")
                .query((row, index) -> new Version(
                        row.getString("id_"),
                        row.getInt("is_table") == 1,
                        row.getString("key_"),
                        row.getString("definition_name"),
                        row.getInt("version_"),
                        EngineRows.time(row, "deploy_time_"),
                        Optional.ofNullable(row.getString("deployer")),
                        Optional.ofNullable(row.getString("previous"))))
                .list();
    }

    private static String select(String table, int kind) {
        return ("select n.id_, n.key_, coalesce(n.name_, n.key_) as definition_name, n.version_, n.deployment_id_,"
                        + " %2$d as is_table, (select max(o.id_) from %1$s o where o.key_ = n.key_"
                        + " and o.version_ = n.version_ - 1) as previous from %1$s n")
                .formatted(table, kind);
    }

    /** The diagram's XML. */
    public String diagram(String definition) {
        return asSystem.ask(() -> text(repository.getProcessModel(definition)));
    }

    /** The decision table's XML. */
    public String table(String definition) {
        return asSystem.ask(() -> text(repository.getDecisionModel(definition)));
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
