package id.go.purbalinggakab.siliput.register;

import static id.go.purbalinggakab.siliput.register.Columns.instant;
import static id.go.purbalinggakab.siliput.register.Columns.optional;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The lines of the buku agenda. */
@Component
@RequiredArgsConstructor
class CaseTable {

    private final JdbcClient jdbc;

    void insert(CaseSummary line, int ordinal) {
        letter(
                        jdbc.sql("insert into register_case (case_number, process_instance_id, tracking_code,"
                                + " letter_number, sender, letter_key, letter_ordinal, subject, event_title, event_place,"
                                + " event_start, event_end, received_at, secret, duplicate_reason, status, registered_at,"
                                + " changed_at) values (:number, :process, :tracking, :letterNumber, :sender, :key,"
                                + " :ordinal, :subject, :title, :place, :start, :end, :received, :secret, :reason,"
                                + " :status, :registered, :changed)"),
                        line.letter(),
                        ordinal)
                .param("number", line.number())
                .param("process", line.processInstanceId())
                .param("tracking", line.trackingCode())
                .param("status", line.status().name())
                .param("registered", stored(line.registeredAt()))
                .param("changed", stored(line.changedAt()))
                .update();
    }

    void update(String number, LetterEntry letter, int ordinal, Instant at) {
        letter(
                        jdbc.sql("update register_case set letter_number = :letterNumber, sender = :sender,"
                                + " letter_key = :key, letter_ordinal = :ordinal, subject = :subject,"
                                + " event_title = :title, event_place = :place, event_start = :start, event_end = :end,"
                                + " received_at = :received, secret = :secret, duplicate_reason = :reason,"
                                + " changed_at = :changed where case_number = :number"),
                        letter,
                        ordinal)
                .param("number", number)
                .param("changed", stored(at))
                .update();
    }

    boolean moveTo(String number, CaseStatus status, Instant at) {
        return jdbc.sql("update register_case set status = ?, changed_at = ? where case_number = ?")
                        .params(status.name(), stored(at), number)
                        .update()
                == 1;
    }

    Optional<CaseSummary> find(String number) {
        return query("where case_number = ?", number).stream().findFirst();
    }

    void lock(String number) {
        jdbc.sql("select case_number from register_case where case_number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
    }

    Optional<CaseSummary> byTrackingCode(String code) {
        return query("where tracking_code = ?", code).stream().findFirst();
    }

    /** The cases of one letter, the first one first. */
    List<CaseSummary> ofLetter(LetterKey key) {
        return query("where letter_key = ? order by letter_ordinal", key.value());
    }

    int nextOrdinal(LetterKey key) {
        return jdbc.sql("select coalesce(max(letter_ordinal) + 1, 0) from register_case where letter_key = ?")
                .param(key.value())
                .query(Integer.class)
                .single();
    }

    int ordinal(String number) {
        return jdbc.sql("select letter_ordinal from register_case where case_number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    List<CaseSummary> latest(int limit) {
        return query("order by registered_at desc, case_number desc fetch first ? rows only", limit);
    }

    private List<CaseSummary> query(String where, Object value) {
        return jdbc.sql("select * from register_case " + where)
                .param(value)
                .query(CaseTable::line)
                .list();
    }

    private static StatementSpec letter(StatementSpec statement, LetterEntry letter, int ordinal) {
        return statement
                .param("letterNumber", letter.letterNumber())
                .param("sender", letter.sender())
                .param(
                        "key",
                        LetterKey.of(letter.letterNumber(), letter.sender())
                                .map(LetterKey::value)
                                .orElse(null),
                        Types.VARCHAR)
                .param("ordinal", ordinal)
                .param("subject", letter.subject())
                .param("title", letter.eventTitle())
                .param("place", letter.eventPlace())
                .param("start", stored(letter.eventStart()))
                .param("end", stored(letter.eventEnd()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("received", stored(letter.receivedAt()))
                .param("secret", letter.secret())
                .param("reason", letter.duplicateReason().orElse(null), Types.VARCHAR);
    }

    private static CaseSummary line(ResultSet row, int index) throws SQLException {
        return new CaseSummary(
                row.getString("case_number"),
                row.getString("process_instance_id"),
                row.getString("tracking_code"),
                new LetterEntry(
                        row.getString("letter_number"),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getString("event_title"),
                        row.getString("event_place"),
                        instant(row, "event_start"),
                        optional(row, "event_end"),
                        instant(row, "received_at"),
                        row.getBoolean("secret"),
                        Optional.ofNullable(row.getString("duplicate_reason"))),
                CaseStatus.valueOf(row.getString("status")),
                instant(row, "registered_at"),
                instant(row, "changed_at"));
    }
}
