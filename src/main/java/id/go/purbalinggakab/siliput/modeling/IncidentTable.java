package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.Incident.Met;
import id.go.purbalinggakab.siliput.modeling.Incident.Place;
import id.go.purbalinggakab.siliput.modeling.Incident.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class IncidentTable {

    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    Optional<Incident> find(long number) {
        return jdbc.sql("select * from incident where id = ?")
                .param(number)
                .query(IncidentTable::incident)
                .optional();
    }

    Optional<Incident> open(String key) {
        return jdbc.sql("select * from incident where open_key = ?")
                .param(key)
                .query(IncidentTable::incident)
                .optional();
    }

    /** All, the oldest first. */
    List<Incident> open() {
        return jdbc.sql("select * from incident where over_at is null order by first_at, id")
                .query(IncidentTable::incident)
                .list();
    }

    /** The newest first. */
    List<Incident> overSince(Instant from) {
        return jdbc.sql("select * from incident where over_at > ? order by over_at desc, id desc fetch first " + SHOWN
                        + " rows only")
                .param(Timestamp.from(from))
                .query(IncidentTable::incident)
                .list();
    }

    void add(Met met, Instant now) {
        jdbc.sql(
                        """
                        insert into incident (open_key, kind, reference, case_number, process_key, process_name, element,
                            step, cause, engine_words, first_at, last_at, told_at, failures, told_as)
                        values (:key, :kind, :reference, :caseNumber, :process, :processName, :element,
                            :step, :cause, :words, :since, :now, :now, :failures, 0)
                        """)
                .param("key", met.key())
                .param("kind", met.kind().name())
                .param("reference", met.reference())
                .param("caseNumber", met.at().caseNumber())
                .param("process", met.at().process())
                .param("processName", met.at().processName())
                .param("element", met.at().element())
                .param("step", met.at().step())
                .param("cause", met.words().cause().name())
                .param("words", met.words().text())
                .param("since", Timestamp.from(met.since()))
                .param("now", Timestamp.from(now))
                .param("failures", met.failures())
                .update();
    }

    void again(long number, Met met, long failures, Instant now) {
        jdbc.sql("update incident set failures = ?, last_at = ?, case_number = ?, cause = ?, engine_words = ?"
                        + " where id = ?")
                .params(
                        failures,
                        Timestamp.from(now),
                        met.at().caseNumber(),
                        met.words().cause().name(),
                        met.words().text(),
                        number)
                .update();
    }

    /** The open incident of the same process and cause whose notice stands; what is no job's tells of itself alone. */
    Optional<Incident> toldFor(Incident other) {
        return jdbc.sql("select * from incident where over_at is null and told_as > 0 and "
                        + (other.kind() == Kind.JOB
                                ? "kind = 'JOB' and process_key = :process and cause = :cause"
                                : "id = :number")
                        + " order by told_at desc, id fetch first 1 row only")
                .param("number", other.number())
                .param("process", other.at().process())
                .param("cause", other.words().cause().name())
                .query(IncidentTable::incident)
                .optional();
    }

    void told(long number, long toldAs, Instant at) {
        jdbc.sql("update incident set told_as = ?, told_at = ? where id = ?")
                .params(toldAs, Timestamp.from(at), number)
                .update();
    }

    boolean isOpenUnder(long toldAs) {
        return jdbc.sql("select count(*) from incident where told_as = ? and over_at is null")
                        .param(toldAs)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void forget(Instant overBefore) {
        jdbc.sql("delete from incident where over_at < ?")
                .param(Timestamp.from(overBefore))
                .update();
    }

    void over(long number, Instant now) {
        jdbc.sql("update incident set open_key = null, over_at = ? where id = ? and over_at is null")
                .params(Timestamp.from(now), number)
                .update();
    }

    private static Incident incident(ResultSet row, int n) throws SQLException {
        return new Incident(
                row.getLong("id"),
                row.getLong("told_as"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                new Place(
                        row.getString("case_number"),
                        row.getString("process_key"),
                        row.getString("process_name"),
                        row.getString("element"),
                        row.getString("step")),
                new EngineWords(Cause.valueOf(row.getString("cause")), row.getString("engine_words")),
                row.getLong("failures"),
                new Times(
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getTimestamp("told_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("over_at")).map(Timestamp::toInstant)));
    }
}
