package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.notification.Notice.Enclosure;
import id.go.purbalinggakab.siliput.notification.NoticeWriter.NoticeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class NoticeTable {

    /** Due column of a notice without a due date. */
    private static final Instant NO_DUE = Instant.EPOCH;

    private final JdbcClient jdbc;

    boolean has(Notice notice) {
        return jdbc.sql(
                                """
                                select count(*) from notice where case_number = :caseNumber and kind = :kind
                                and due_at = :due and distinct_mark = :mark and recipient = :recipient
                                """)
                        .param("caseNumber", notice.caseNumber())
                        .param("kind", notice.kind())
                        .param("due", utc(notice.due().orElse(NO_DUE)))
                        .param("mark", notice.distinct())
                        .param("recipient", key(notice))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Notice notice, NoticeText words, List<Enclosure> enclosures, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into notice (id, case_number, kind, due_at, distinct_mark, recipient, recipient_name,
                            user_id, mail, phone, urgent, subject, text_body, html_body, state, attempts, next_try_at, created_at)
                        values (:id, :caseNumber, :kind, :due, :mark, :recipient, :name,
                            :userId, :mail, :phone, :urgent, :subject, :text, :html, 'WAITING', 0, :now, :now)
                        """)
                .param("id", id)
                .param("caseNumber", notice.caseNumber())
                .param("kind", notice.kind())
                .param("due", utc(notice.due().orElse(NO_DUE)))
                .param("mark", notice.distinct())
                .param("recipient", key(notice))
                .param("name", notice.recipient().name())
                .param("userId", notice.recipient().userId().orElse(null))
                .param("mail", notice.recipient().mail().orElse(null))
                .param("phone", notice.recipient().phone().orElse(null))
                .param("urgent", NoticeModel.isUrgent(notice))
                .param("subject", words.subject())
                .param("text", words.text())
                .param("html", words.html())
                .param("now", utc(now))
                .update();
        for (var position = 0; position < enclosures.size(); position++) {
            var enclosure = enclosures.get(position);
            jdbc.sql("insert into notice_enclosure values (:id, :position, :name, :mediaType, :content)")
                    .param("id", id)
                    .param("position", position)
                    .param("name", enclosure.name())
                    .param("mediaType", enclosure.mediaType())
                    .param("content", enclosure.content())
                    .update();
        }
    }

    List<WaitingNotice> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select * from notice where state in ('WAITING', 'SENDING', 'HELD') and next_try_at <= :now
                        order by next_try_at, created_at fetch first %d rows only
                        """
                                .formatted(most))
                .param("now", utc(now))
                .query(NoticeTable::waiting)
                .list();
    }

    List<Enclosure> enclosures(UUID id) {
        return jdbc.sql("select * from notice_enclosure where notice_id = :id order by position_no")
                .param("id", id)
                .query((row, number) ->
                        new Enclosure(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .list();
    }

    /** Takes a row for this node; of two nodes that try, one gets it. A claim whose node died runs out. */
    boolean claim(WaitingNotice notice, Instant now, Duration patience) {
        return jdbc.sql(
                                """
                                update notice set state = 'SENDING', attempts = attempts + 1, next_try_at = :until
                                where id = :id and attempts = :attempts and state in ('WAITING', 'SENDING', 'HELD')
                                """)
                        .param("until", utc(now.plus(patience)))
                        .param("id", notice.id())
                        .param("attempts", notice.attempts())
                        .update()
                == 1;
    }

    /** Puts it aside without a try; the same claim as for sending, so that a node that sends it now is left alone. */
    void hold(WaitingNotice notice, Instant until) {
        jdbc.sql(
                        """
                        update notice set state = 'HELD', next_try_at = :until
                        where id = :id and attempts = :attempts and state in ('WAITING', 'HELD')
                        """)
                .param("until", utc(until))
                .param("id", notice.id())
                .param("attempts", notice.attempts())
                .update();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("update notice set state = 'SENT', sent_at = :now, problem = null where id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void giveUp(UUID id, String state, String problem) {
        jdbc.sql("update notice set state = :state, problem = :problem where id = :id")
                .param("state", state)
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void tryAgain(UUID id, Instant when, String problem) {
        jdbc.sql("update notice set state = 'WAITING', next_try_at = :when, problem = :problem where id = :id")
                .param("when", utc(when))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void settle(String kind, String mark, Instant now) {
        jdbc.sql(
                        """
                        update notice set settled_at = :now,
                            state = case when state in ('WAITING', 'HELD') then 'SETTLED' else state end
                        where kind = :kind and settled_at is null
                            and (distinct_mark = :mark or distinct_mark like :mark || '/%')
                        """)
                .param("now", utc(now))
                .param("kind", kind)
                .param("mark", mark)
                .update();
    }

    private static String key(Notice notice) {
        var recipient = notice.recipient();
        return recipient
                .userId()
                .map(userId -> "petugas:" + userId)
                .or(() -> recipient.mail().map(mail -> "surel:" + mail.toLowerCase(Locale.ROOT)))
                .orElse("nama:" + recipient.name());
    }

    private static WaitingNotice waiting(ResultSet row, int number) throws SQLException {
        return new WaitingNotice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Optional.ofNullable(row.getString("user_id")),
                Optional.ofNullable(row.getString("mail")),
                new NoticeText(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                row.getInt("attempts"),
                row.getBoolean("urgent"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A row of the outbox on its way out. */
    record WaitingNotice(
            UUID id,
            String kind,
            Optional<String> userId,
            Optional<String> mail,
            NoticeText words,
            int attempts,
            boolean urgent) {

        /** Derived from the row, so that a repeated try carries the same id. */
        String messageId() {
            return "<pemberitahuan-%s@siliput.purbalinggakab.go.id>".formatted(id);
        }
    }
}
