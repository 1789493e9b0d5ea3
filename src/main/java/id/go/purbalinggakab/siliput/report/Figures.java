package id.go.purbalinggakab.siliput.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what the rooms keep for good (never the engine's history, which is cleaned up), one bounded time at a time and
 * without the cases that do not exist for the reader.
 */
@Repository
@RequiredArgsConstructor
class Figures {

    /** Judged: rendered or broken; what was withdrawn or runs on counts nowhere. */
    private static final String JUDGED =
            """
            from report_deadline where due >= :from and due < :to
            and (met_at is not null or breached_at is not null) and case_number not in (:hidden)
            """;

    private static final int MOST_ROWS = 50;

    private final JdbcClient jdbc;

    /** @param strict rendered within the strict clock's reading */
    record Punctuality(String kind, long judged, long onTime, long strict) {}

    List<Punctuality> punctuality(Instant from, Instant to, Set<String> hidden) {
        return in(
                        """
                        select kind, count(*) judged, count(*) filter (where not late) on_time,
                            count(*) filter (where met_at <= strict_due) strict
                        """
                                + JUDGED + " group by kind",
                        from,
                        to,
                        hidden)
                .query((row, n) -> new Punctuality(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** How many were rendered within so many hours of the clock's start, each bound by itself. */
    List<Long> within(String kind, List<Integer> hours, Instant from, Instant to, Set<String> hidden) {
        return hours.stream()
                .map(bound -> in(
                                "select count(*) " + JUDGED
                                        + " and kind = :kind and met_at <= starts_at + interval '%d' hour"
                                                .formatted(bound),
                                from,
                                to,
                                hidden)
                        .param("kind", kind)
                        .query(Long.class)
                        .single())
                .toList();
    }

    /** A name and how often. */
    record Counted(String name, long number, long more) {}

    /** Tasks done per person, and in how many cases; the person acting, whoever's office it was. */
    List<Counted> load(Instant from, Instant to, Set<String> hidden) {
        return jdbc.sql(
                        """
                        select actor, count(*), count(distinct case_number) from report_task_done
                        where happened_at >= :from and happened_at < :to
                        and case_number not in (:hidden) group by actor order by 2 desc, 1 fetch first %d rows only
                        """
                                .formatted(MOST_ROWS))
                .param("from", text(from))
                .param("to", text(to))
                .param("hidden", some(hidden))
                .query(Figures::counted)
                .list();
    }

    /** Seconds are enough: chained times begin with them. */
    static String text(Instant at) {
        return at.toString().substring(0, 19);
    }

    /** Approved releases by how often they were revised before. */
    List<Counted> revisions(Instant from, Instant to, Set<String> hidden) {
        return in(
                        """
                        select revisions, count(*), 0 from (
                            select case_number, count(*) - 1 as revisions from report_release v
                            where case_number not in (:hidden) and exists (
                                select 1 from report_release done where done.case_number = v.case_number
                                and done.decision = 'APPROVED' and v.version <= done.version
                                and done.decided_at >= :from and done.decided_at < :to)
                            group by case_number) counted
                        group by revisions order by revisions
                        """,
                        from,
                        to,
                        hidden)
                .query(Figures::counted)
                .list();
    }

    /** Where the cases lay when the limit passed. */
    List<Counted> causes(Instant from, Instant to, Set<String> hidden) {
        return in(
                        "select coalesce(cause, 'Tidak tercatat'), count(*), 0 " + JUDGED
                                + " and late group by coalesce(cause, 'Tidak tercatat')"
                                + " order by 2 desc, 1 fetch first %d rows only".formatted(MOST_ROWS),
                        from,
                        to,
                        hidden)
                .query(Figures::counted)
                .list();
    }

    /** @param attempts tries beyond the first */
    record ChannelUse(String channel, long published, long refused, long skipped, long attempts) {}

    List<ChannelUse> channels(Instant from, Instant to, Set<String> hidden) {
        return in(
                        """
                        select channel, count(*) filter (where state = 'PUBLISHED'),
                            count(*) filter (where state = 'REFUSED'), count(*) filter (where state = 'SKIPPED'),
                            coalesce(sum(case when attempts > 1 then attempts - 1 else 0 end), 0)
                        from report_publication where changed_at >= :from and changed_at < :to
                        and case_number not in (:hidden) group by channel order by channel
                        """,
                        from,
                        to,
                        hidden)
                .query((row, n) -> new ChannelUse(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    record Received(String channel, String complaintClass, long number) {}

    List<Received> complaints(Instant from, Instant to, Set<String> hidden) {
        return in(
                        """
                        select channel, coalesce(complaint_class, ''), count(*) from report_complaint
                        where received_at >= :from and received_at < :to and case_number not in (:hidden)
                        group by channel, coalesce(complaint_class, '')
                        """,
                        from,
                        to,
                        hidden)
                .query((row, n) -> new Received(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** One judged deadline. */
    record Judged(String caseNumber, Instant due, Optional<Instant> metAt, boolean late, Optional<String> cause) {}

    /** @param late only the late ones, only the others, or all where empty */
    List<Judged> judged(
            String kind, Optional<Boolean> late, Instant from, Instant to, Set<String> hidden, int offset, int size) {
        var wanted = late.map(only -> only ? " and late" : " and not late").orElse("");
        return in(
                        "select case_number, due, met_at, late, cause " + JUDGED + " and kind = :kind" + wanted
                                + " order by due, case_number offset %d rows fetch first %d rows only"
                                        .formatted(offset, size),
                        from,
                        to,
                        hidden)
                .param("kind", kind)
                .query((row, n) -> new Judged(
                        row.getString("case_number"),
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("met_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getBoolean("late"),
                        Optional.ofNullable(row.getString("cause"))))
                .list();
    }

    private JdbcClient.StatementSpec in(String sql, Instant from, Instant to, Set<String> hidden) {
        return jdbc.sql(sql)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("hidden", some(hidden));
    }

    /** An empty list is no SQL. */
    static Set<String> some(Set<String> hidden) {
        return hidden.isEmpty() ? Set.of("") : hidden;
    }

    private static Counted counted(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Counted(row.getString(1), row.getLong(2), row.getLong(3));
    }
}
