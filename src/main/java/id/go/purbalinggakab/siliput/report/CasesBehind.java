package id.go.purbalinggakab.siliput.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cases behind a number of the report, a page at a time: the same conditions as the number's in {@link Figures},
 * with the same cases left out.
 */
@Repository
@RequiredArgsConstructor
class CasesBehind {

    private static final String JUDGED =
            """
            select case_number, %s as told_at, 1 as times from report_deadline where due >= :from and due < :to
            and (met_at is not null or breached_at is not null) and case_number not in (:hidden) and %s
            order by due, case_number
            """;

    /** By section; first, second and third are what the link says after it. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "sebab",
            JUDGED.formatted("due", "late and coalesce(cause, 'Tidak tercatat') = :first"),
            "lama",
            JUDGED.formatted(
                    "met_at",
                    "kind = :first and met_at > starts_at + cast(:second as integer) * interval '1' hour"
                            + " and met_at <= starts_at + cast(:third as integer) * interval '1' hour"),
            "beban",
            """
            select case_number, cast(null as timestamp with time zone) as told_at, count(*) as times
            from report_task_done where happened_at >= :fromText and happened_at < :toText
            and actor = :first and case_number not in (:hidden) group by case_number order by case_number
            """,
            "revisi",
            """
            select v.case_number, min(v.decided_at) as told_at, count(*) - 1 as times from report_release v
            where v.case_number not in (:hidden) and exists (
                select 1 from report_release done where done.case_number = v.case_number
                and done.decision = 'APPROVED' and v.version <= done.version
                and done.decided_at >= :from and done.decided_at < :to)
            group by v.case_number having count(*) - 1 = cast(:first as integer) order by v.case_number
            """,
            "saluran",
            """
            select case_number, max(changed_at) as told_at, count(*) as times from report_publication
            where changed_at >= :from and changed_at < :to and channel = :first
            and (state = :second or :second = 'RETRIED' and attempts > 1)
            and case_number not in (:hidden) group by case_number order by case_number
            """,
            "aduan",
            """
            select case_number, received_at as told_at, 1 as times from report_complaint
            where received_at >= :from and received_at < :to and channel = :first
            and coalesce(complaint_class, '') = :second and case_number not in (:hidden)
            order by received_at, case_number
            """);

    private final JdbcClient jdbc;

    /**
     * One case.
     *
     * @param at when it was received, due, rendered, approved or last sent, as the section counts
     * @param times how often the case is in the number
     */
    record Found(String caseNumber, Optional<Instant> at, long times) {}

    List<Found> of(Counting counting, Period period, Set<String> hidden, int offset, int rows) {
        return jdbc.sql(QUESTIONS.get(counting.section())
                        + "offset %d rows fetch first %d rows only".formatted(offset, rows))
                .param("from", period.start().atOffset(ZoneOffset.UTC))
                .param("to", period.end().atOffset(ZoneOffset.UTC))
                .param("fromText", Figures.text(period.start()))
                .param("toText", Figures.text(period.end()))
                .param("hidden", Figures.some(hidden))
                .param("first", counting.value(0))
                .param("second", counting.value(1))
                .param("third", counting.value(2))
                .query((row, n) -> new Found(
                        row.getString("case_number"),
                        Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("times")))
                .list();
    }
}
