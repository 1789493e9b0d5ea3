package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.instant;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import id.go.purbalinggakab.siliput.complaint.Intakes.IdentityRead;
import id.go.purbalinggakab.siliput.complaint.Mailings.MailOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails for officers: those that opened no case, until somebody looked at them, and each as it came. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IncomingMails {

    private static final int MOST = 200;
    private static final String COLUMNS =
            "select message_id, received_at, subject, outcome, case_number from" + " complaint_mail where ";

    private final JdbcClient jdbc;
    private final IdentityCipher cipher;
    private final ComplaintAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param key by which the mail is asked for */
    public record Line(
            String key, Instant receivedAt, String subject, MailOutcome outcome, Optional<String> caseNumber) {}

    /** What nobody looked at yet, the newest first; what belongs to a complaint about the reader does not exist. */
    @Transactional(readOnly = true)
    public List<Line> waiting(String reader) {
        return jdbc
                .sql(COLUMNS + "settled_at is null and outcome not in ('OPENED', 'JOINED') order by received_at desc"
                        + " fetch first " + MOST + " rows only")
                .query(IncomingMails::line)
                .list()
                .stream()
                .filter(line -> mayOpen(reader, line))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Line> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + "case_number = ? order by received_at")
                .param(caseNumber)
                .query(IncomingMails::line)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Line> find(String key, String reader) {
        return jdbc.sql(COLUMNS + "message_id = ?")
                .param(key)
                .query(IncomingMails::line)
                .optional()
                .filter(line -> mayOpen(reader, line));
    }

    /** The message as it came, for the system's own reading. */
    @Transactional(readOnly = true)
    public byte[] raw(Line mail) {
        return cipher.open(String.join(
                "",
                jdbc.sql("select sealed from complaint_raw_mail where message_id = ? order by piece")
                        .param(mail.key())
                        .query(String.class)
                        .list()));
    }

    /** The message as it came, for a person: it tells who wrote it, so that reading it is kept. */
    public byte[] read(Line mail, String by) {
        jdbc.sql("insert into complaint_reading (case_number, what, why, read_by, read_at) values (?, ?, ?, ?, ?)")
                .params(
                        mail.caseNumber().orElse("-"),
                        "SUREL_ASLI",
                        "Mengunduh surel asli “%s”".formatted(mail.subject()),
                        by,
                        stored(clock.instant()))
                .update();
        mail.caseNumber().ifPresent(number -> events.publishEvent(new IdentityRead(number, by)));
        return raw(mail);
    }

    /** @return whether nobody was faster */
    public boolean settle(Line mail, String by) {
        return jdbc.sql("update complaint_mail set settled_by = ?, settled_at = ? where message_id = ?"
                                + " and settled_at is null")
                        .params(by, stored(clock.instant()), mail.key())
                        .update()
                == 1;
    }

    public void became(Line mail, String caseNumber) {
        jdbc.sql("update complaint_mail set outcome = 'OPENED', case_number = ? where message_id = ?")
                .params(caseNumber, mail.key())
                .update();
    }

    private boolean mayOpen(String reader, Line line) {
        return line.caseNumber()
                .map(number -> access.mayReadIdentity(reader, number))
                .orElseGet(() -> access.handles(reader));
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getString("message_id"),
                instant(row, "received_at"),
                row.getString("subject"),
                MailOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("case_number")));
    }
}
