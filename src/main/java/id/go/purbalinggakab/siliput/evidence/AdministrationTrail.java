package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was changed outside cases: the chains of roles and of the office, which already leave out what would tell of a
 * single case.
 */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AdministrationTrail {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    /** @param facts what the chain keeps of it */
    public record Entry(String chain, long seq, Instant at, String actor, String kind, Map<String, String> facts) {}

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
