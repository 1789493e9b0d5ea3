package id.go.purbalinggakab.siliput.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was changed outside cases: the chains of roles and of the office, which already leave out what would tell of a
 * single case, and the versions of diagrams and tables.
 */
@Component
@Transactional(readOnly = true)
public class AdministrationTrail {

    private static final int MOST_VERSIONS = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AdministrationTrail(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param facts what the chain keeps of it */
    public record Entry(String chain, long seq, Instant at, String actor, String kind, Map<String, String> facts) {}

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

    /** The newest first. */
    public List<Entry> entries(LocalDate from, LocalDate until, int offset, int rows) {
        return jdbc.sql("select * from chain_event where (chain in (:roles, :office) and kind <> :looks"
                        + " or chain = :logins and kind = :failed)"
                        + " and happened_at >= :from and happened_at < :until order by happened_at desc, chain,"
                        + " seq desc offset :offset rows fetch first :rows rows only")
                .param("roles", ChainKind.ROLES)
                .param("office", ChainKind.OFFICE)
                .param("logins", ChainKind.LOGINS)
                .param("failed", ChainKind.LOGIN_FAILED.name())
                .param("looks", ChainKind.DOSSIER_READ.name())
                .param("from", midnight(from))
                .param("until", midnight(until.plusDays(1)))
                .param("offset", offset)
                .param("rows", rows)
                .query((row, index) -> new Entry(
                        row.getString("chain"),
                        row.getLong("seq"),
                        Instant.parse(row.getString("happened_at")),
                        row.getString("actor"),
                        row.getString("kind"),
                        facts(row.getString("payload"))))
                .list();
    }

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

    private Map<String, String> facts(String payload) {
        try {
            var facts = new TreeMap<String, String>();
            json.readTree(payload).properties().forEach(fact -> add(facts, fact.getKey(), fact.getValue()));
            return facts;
        } catch (JsonProcessingException spoilt) {
            return Map.of("unreadable", payload);
        }
    }

    private static void add(Map<String, String> facts, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(fact -> add(facts, fact.getKey(), fact.getValue()));
        } else if (value.isArray()) {
            value.forEach(one -> facts.merge(
                    name, one.isValueNode() ? one.asText() : one.toString(), (had, next) -> had + "; " + next));
        } else {
            facts.put(name, value.asText());
        }
    }

    private static String midnight(LocalDate day) {
        return ChainWriter.text(day.atStartOfDay(IndonesianTime.WIB).toInstant());
    }
}
