package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.instant;
import static id.go.purbalinggakab.siliput.register.Columns.optional;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of complaints beside the buku agenda. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintCases {

    private final JdbcClient jdbc;

    public void open(ComplaintCase opened) {
        jdbc.sql("insert into complaint_case (case_number, process_instance_id, kind, channel, received_at,"
                        + " complaint_class, at_once, rating_token) values (:number, :process, :kind, :channel,"
                        + " :received, :class, :atOnce, :token)")
                .param("number", opened.number())
                .param("process", opened.processInstanceId())
                .param("kind", opened.kind().name())
                .param("channel", opened.channel().name())
                .param("received", stored(opened.receivedAt()))
                .param("class", opened.complaintClass().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("atOnce", opened.atOnce())
                .param("token", opened.ratingToken())
                .update();
    }

    public void classify(String number, ComplaintKind kind, Optional<ComplaintClass> complaintClass) {
        jdbc.sql("update complaint_case set kind = :kind, complaint_class = :class where case_number = :number")
                .param("kind", kind.name())
                .param("class", complaintClass.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("number", number)
                .update();
    }

    public void answered(String number, Instant at, Instant reopenUntil) {
        jdbc.sql("update complaint_case set answered_at = ?, reopen_until = ? where case_number = ?")
                .params(stored(at), stored(reopenUntil), number)
                .update();
    }

    public void handedOver(String number, Instant at) {
        jdbc.sql("update complaint_case set handed_over_at = ? where case_number = ? and handed_over_at is null")
                .params(stored(at), number)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isHandedOver(String number) {
        return jdbc.sql("select count(*) from complaint_case where case_number = ? and handed_over_at is not null")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whoever else changes this case waits until the transaction ends. */
    public void hold(String number) {
        jdbc.sql("select case_number from complaint_case where case_number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from complaint_case")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Transactional(readOnly = true)
    public Optional<ComplaintCase> find(String number) {
        return query("where case_number = ?", number).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ComplaintCase> ofInstance(String processInstanceId) {
        return query(
                        "where process_instance_id = ? or case_number in (select case_number from complaint_companion"
                                + " where process_instance_id = ?)",
                        processInstanceId,
                        processInstanceId)
                .stream()
                .findFirst();
    }

    /** A process instance beside the complaint's own; to whom the complaint does not exist, this does not either. */
    public void accompany(String caseNumber, String processInstanceId) {
        jdbc.sql("insert into complaint_companion (process_instance_id, case_number) values (?, ?)")
                .params(processInstanceId, caseNumber)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<ComplaintCase> byRatingToken(String token) {
        return query("where rating_token = ?", token).stream().findFirst();
    }

    /** Answered at once and received from {@code from} to before {@code to}. */
    @Transactional(readOnly = true)
    public List<ComplaintCase> answeredAtOnce(Instant from, Instant to) {
        return query(
                "where at_once = true and received_at >= ? and received_at < ? order by case_number",
                stored(from),
                stored(to));
    }

    /** Newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<ComplaintCase> latest(int limit) {
        return query("order by received_at desc, case_number desc fetch first ? rows only", limit);
    }

    private List<ComplaintCase> query(String where, Object... values) {
        return jdbc.sql("select * from complaint_case " + where)
                .params(values)
                .query(ComplaintCases::line)
                .list();
    }

    private static ComplaintCase line(ResultSet row, int index) throws SQLException {
        return new ComplaintCase(
                row.getString("case_number"),
                row.getString("process_instance_id"),
                ComplaintKind.valueOf(row.getString("kind")),
                ComplaintChannel.valueOf(row.getString("channel")),
                instant(row, "received_at"),
                Optional.ofNullable(row.getString("complaint_class")).map(ComplaintClass::valueOf),
                row.getBoolean("at_once"),
                row.getString("rating_token"),
                optional(row, "answered_at"),
                optional(row, "reopen_until"));
    }

    /**
     * One complaint, suggestion or praise in the register.
     *
     * @param complaintClass empty until classified, and for suggestions and praise
     * @param atOnce answered while the person was on the line
     * @param ratingToken secret part of the rating link
     * @param reopenUntil end of the time in which an answered complaint may be opened again
     */
    public record ComplaintCase(
            String number,
            String processInstanceId,
            ComplaintKind kind,
            ComplaintChannel channel,
            Instant receivedAt,
            Optional<ComplaintClass> complaintClass,
            boolean atOnce,
            String ratingToken,
            Optional<Instant> answeredAt,
            Optional<Instant> reopenUntil) {}
}
