package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of all chains. A chain's head row is the lock: whoever holds it is the only one who adds. */
@Component
class ChainTable {

    private static final TypeReference<TreeMap<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final TransactionTemplate savepoint;
    private final ObjectMapper json = new ObjectMapper();

    ChainTable(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Waits for whoever adds to the chain at the moment; needs the caller's transaction. */
    ChainHead lock(String chain) {
        var head = locked(chain);
        if (head.isEmpty()) {
            open(ChainHead.empty(chain));
            head = locked(chain);
        }
        return head.get(0);
    }

    void add(List<ChainEvent> rows) {
        jdbc.batchUpdate(
                "insert into chain_event (chain, seq, happened_at, actor, capacity, kind, payload, prev_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.chain(),
                            row.seq(),
                            row.at(),
                            row.actor(),
                            row.capacity(),
                            row.kind(),
                            CanonicalJson.of(row.payload()),
                            row.prev(),
                            row.hash()
                        })
                        .toList());
    }

    void move(ChainHead head) {
        jdbc.update("update chain_head set seq = ?, hash = ? where chain = ?", head.seq(), head.hash(), head.chain());
    }

    List<ChainEvent> rows(String chain) {
        return jdbc.query("select * from chain_event where chain = ? order by seq", this::row, chain);
    }

    /** As the head row says; empty for a chain that never began. */
    List<ChainHead> head(String chain) {
        return jdbc.query("select * from chain_head where chain = ?", ChainTable::head, chain);
    }

    List<ChainHead> heads() {
        return jdbc.query("select * from chain_head order by chain", ChainTable::head);
    }

    /** Somebody else may open the same chain at this moment; then theirs is locked next. */
    private void open(ChainHead empty) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.update(
                    "insert into chain_head (chain, seq, hash) values (?, ?, ?)",
                    empty.chain(),
                    empty.seq(),
                    empty.hash()));
        } catch (DuplicateKeyException opened) {
            head(empty.chain());
        }
    }

    private List<ChainHead> locked(String chain) {
        return jdbc.query("select * from chain_head where chain = ? for update", ChainTable::head, chain);
    }

    private static ChainHead head(ResultSet row, int index) throws SQLException {
        return new ChainHead(row.getString("chain"), row.getLong("seq"), row.getString("hash"));
    }

    private ChainEvent row(ResultSet row, int index) throws SQLException {
        return new ChainEvent(
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("happened_at"),
                row.getString("actor"),
                row.getString("capacity"),
                row.getString("kind"),
                payload(row.getString("payload")),
                row.getString("prev_hash"),
                row.getString("hash"));
    }

    private Map<String, Object> payload(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException spoilt) {
            return new TreeMap<>(Map.of("unreadable", text));
        }
    }
}
