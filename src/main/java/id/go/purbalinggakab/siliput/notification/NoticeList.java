package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.notification.NoticePushed.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as people read them, and what people did with them by hand. */
@Repository
@RequiredArgsConstructor
class NoticeList {

    /** No case has this number: an empty list is no SQL. */
    private static final Set<String> NONE = Set.of("-");

    private final JdbcClient jdbc;

    /** What a person did with a notice. */
    record Push(Act act, String by, Instant at) {}

    List<KeptNotice> newest(NoticeRights rights, boolean own, int from, int most) {
        return jdbc.sql("select * from notice where case_number not in (:hidden) and (user_id = :user"
                        + (own ? ")" : " or case_number not in (:closed) and " + which(rights) + ")")
                        + " order by created_at desc, id offset " + from + " rows fetch first " + most + " rows only")
                .param("user", rights.user())
                .param("hidden", orNone(rights.hidden()))
                .param("closed", orNone(rights.closed()))
                .query(NoticeList::notice)
                .list();
    }

    Optional<KeptNotice> find(UUID id) {
        return jdbc.sql("select * from notice where id = ?")
                .param(id)
                .query(NoticeList::notice)
                .optional();
    }

    List<Push> pushes(UUID id) {
        return jdbc.sql("select * from notice_push where notice_id = ? order by position_no")
                .param(id)
                .query((row, n) -> new Push(
                        Act.valueOf(row.getString("what")),
                        row.getString("done_by"),
                        row.getTimestamp("done_at").toInstant()))
                .list();
    }

    void keep(UUID id, Push push) {
        jdbc.sql("insert into notice_push (notice_id, position_no, what, done_by, done_at) values (?, ?, ?, ?, ?)")
                .params(id, pushes(id).size() + 1, push.act().name(), push.by(), Timestamp.from(push.at()))
                .update();
    }

    private static Set<String> orNone(Set<String> numbers) {
        return numbers.isEmpty() ? NONE : numbers;
    }

    private static String which(NoticeRights rights) {
        var complaint = "case_number like 'ADU-%'";
        var own = "(case_number like '___-____-_____%' and case_number not like 'LIP-%'"
                + " and case_number not like 'PNL-%' and not " + complaint + ")";
        return Stream.of(
                        rights.ofOwn() ? own : "",
                        rights.ofComplaints() ? complaint : "",
                        rights.ofCoverage() ? "not (" + complaint + " or " + own + ")" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" or ", "(", ")"))
                .replace("()", "1 = 0");
    }

    private static KeptNotice notice(ResultSet row, int number) throws SQLException {
        return new KeptNotice(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("kind"),
                row.getString("recipient_name"),
                Optional.ofNullable(row.getString("user_id")),
                Optional.ofNullable(row.getString("phone")).filter(phone -> !phone.isBlank()),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("state"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }

    /** A notice as it was said, whatever became of its mail. */
    record KeptNotice(
            UUID id,
            String caseNumber,
            String kind,
            String recipientName,
            Optional<String> userId,
            Optional<String> phone,
            String subject,
            String text,
            String state,
            Instant createdAt,
            Optional<Instant> sentAt,
            Optional<Instant> settledAt) {}
}
