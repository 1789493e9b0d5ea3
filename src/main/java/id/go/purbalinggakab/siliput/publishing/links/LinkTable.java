package id.go.purbalinggakab.siliput.publishing.links;

import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.DeadLink;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.register.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each published link said last, and whether somebody has it on the desk. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LinkTable {

    private static final String THIS = " where case_number = ? and version_no = ? and channel = ? and recipient = ?";

    /** Out, with a link of its own, not taken down, not retracted, nobody's task and not known to be gone. */
    private static final String WAITING =
            """
            from publication p left join link_check c on c.case_number = p.case_number and c.version_no = p.version_no
                and c.channel = p.channel and c.recipient = p.recipient
            where p.state = 'PUBLISHED' and p.channel <> 'MAIL' and p.link like 'http%'
            and (c.case_number is null or c.checked_at < :round
                and (c.standing = 'WATCHED' or c.standing = 'GONE' and c.link <> p.link))
            and not exists (select 1 from publication e where e.case_number = p.case_number
                and e.version_no < p.version_no and e.link = p.link)
            and not exists (select 1 from article a where a.case_number = p.case_number and a.hidden_at is not null)
            and not exists (select 1 from article_note n
                where n.case_number = p.case_number and n.kind = 'PENCABUTAN')
            """;

    private final JdbcClient jdbc;
    private final OwnTransaction own;

    public record Waiting(
            Place place, String link, Optional<String> knownLink, int failures, Optional<Instant> countedAt) {}

    public List<Waiting> waiting(Instant round, int limit) {
        return jdbc.sql("select p.case_number, p.version_no, p.channel, p.recipient, p.link, c.link as known_link,"
                        + " coalesce(c.failures, 0) as failures, c.counted_at " + WAITING
                        + " order by coalesce(c.failures, 0) desc,"
                        + " case when c.checked_at is null then 0 else 1 end, c.checked_at, p.case_number"
                        + " fetch first " + limit + " rows only")
                .param("round", Columns.stored(round))
                .query(LinkTable::row)
                .list();
    }

    public int countWaiting(Instant round) {
        return jdbc.sql("select count(*) " + WAITING)
                .param("round", Columns.stored(round))
                .query(Integer.class)
                .single();
    }

    public int countChecked(Instant round) {
        return jdbc.sql("select count(*) from link_check where checked_at >= :round")
                .param("round", Columns.stored(round))
                .query(Integer.class)
                .single();
    }

    public void keep(Waiting asked, Finding finding, int failures, Optional<Instant> countedAt, Instant at) {
        own.run(() -> {
            jdbc.sql("delete from link_check" + THIS)
                    .params(values(asked.place()))
                    .update();
            jdbc.sql(
                            "insert into link_check (case_number, version_no, channel, recipient, link, checked_at, finding,"
                                    + " detail, failures, counted_at, standing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WATCHED')")
                    .params(values(asked.place()))
                    .params(asked.link(), Columns.stored(at), finding.kind().name(), finding.detail(), failures)
                    .param(countedAt.map(Columns::stored).orElse(null))
                    .update();
        });
    }

    /** Whether anybody outside answered in this round: otherwise our own line is the one that is down. */
    public boolean outsideAnswered(Instant round) {
        return jdbc.sql("select count(*) from link_check where checked_at >= ? and finding <> 'SILENT' and detail <> ?")
                        .params(Columns.stored(round), PublishedLinks.OWN_PAGE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public List<DeadLink> dead(Instant round, int answered, int silent) {
        var dead =
                """
                select case_number, version_no, channel, recipient, link, detail from link_check
                where checked_at >= ? and standing = 'WATCHED'
                and (finding = 'DEAD' and failures >= ? or finding = 'SILENT' and failures >= ?)
                order by case_number, version_no, channel
                """;
        return jdbc.sql(dead)
                .params(Columns.stored(round), answered, silent)
                .query((row, n) -> new DeadLink(place(row), row.getString("link"), row.getString("detail")))
                .list();
    }

    public boolean stand(Place place, String standing) {
        return jdbc.sql("update link_check set standing = ?, failures = 0" + THIS)
                        .param(standing)
                        .params(values(place))
                        .update()
                == 1;
    }

    private static List<Object> values(Place place) {
        return List.of(place.caseNumber(), place.version(), place.channel().name(), place.recipient());
    }

    private static Waiting row(ResultSet row, int n) throws SQLException {
        return new Waiting(
                place(row),
                row.getString("link"),
                Optional.ofNullable(row.getString("known_link")),
                row.getInt("failures"),
                Columns.optional(row, "counted_at"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("case_number"),
                row.getInt("version_no"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"));
    }
}
