package id.go.purbalinggakab.siliput.publishing.ledger;

import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPause;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.register.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which channels are shut: one refused setting is one fact of the channel, not a failure of every story. */
@Repository
@RequiredArgsConstructor
public class Pauses {

    /** How often one story tries whether a refused setting is well again. */
    public static final Duration PROBE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    public List<ChannelPause> all() {
        return jdbc.sql("select * from channel_pause order by channel")
                .query((row, number) -> new ChannelPause(
                        Channel.valueOf(row.getString("channel")),
                        row.getBoolean("by_person"),
                        row.getString("reason"),
                        row.getString("paused_by"),
                        Columns.instant(row, "paused_at"),
                        Columns.instant(row, "next_probe_at")))
                .list();
    }

    public Optional<ChannelPause> find(Channel channel) {
        return all().stream().filter(pause -> pause.channel() == channel).findFirst();
    }

    /**
     * Until when this row may not be tried; empty where its channel is open, or where this row is the one that finds out.
     * Our own news pages stand beside another website and go on when only that one refuses.
     */
    Optional<Instant> shut(LedgerRow row) {
        var now = clock.instant();
        return find(row.channel())
                .filter(pause -> pause.byPerson() || !row.isBesides())
                .filter(pause -> pause.byPerson() || !probes(pause, now))
                .map(pause -> pause.nextProbe().isAfter(now) ? pause.nextProbe() : now.plus(PROBE));
    }

    /** The first to ask after that time is the one. */
    private boolean probes(ChannelPause pause, Instant now) {
        return !pause.nextProbe().isAfter(now)
                && jdbc.sql("update channel_pause set next_probe_at = ? where channel = ? and by_person = false"
                                        + " and next_probe_at <= ?")
                                .params(
                                        Columns.stored(now.plus(PROBE)),
                                        pause.channel().name(),
                                        Columns.stored(now))
                                .update()
                        == 1;
    }

    /** Somebody mended it and does not want to wait for the next try. */
    public void probeNow(Channel channel) {
        jdbc.sql("update channel_pause set next_probe_at = ? where channel = ? and by_person = false")
                .params(Columns.stored(clock.instant()), channel.name())
                .update();
    }

    /** Its setting was refused just now; a person's pause stays what it is. @return when the next row may try */
    Instant refused(Channel channel, String reason) {
        var next = clock.instant().plus(PROBE);
        if (find(channel).isEmpty()) {
            keep(channel, false, reason, Publisher.SYSTEM, next);
        } else {
            jdbc.sql("update channel_pause set next_probe_at = ?, reason = ? where channel = ? and by_person = false")
                    .params(Columns.stored(next), reason, channel.name())
                    .update();
        }
        return next;
    }

    /** Something got through. */
    void wellAgain(Channel channel) {
        jdbc.sql("delete from channel_pause where channel = ? and by_person = false")
                .param(channel.name())
                .update();
    }

    public void pause(Channel channel, String reason, String by) {
        open(channel);
        keep(channel, true, reason, by, clock.instant());
    }

    public void open(Channel channel) {
        jdbc.sql("delete from channel_pause where channel = ?")
                .param(channel.name())
                .update();
    }

    private void keep(Channel channel, boolean byPerson, String reason, String by, Instant nextProbe) {
        jdbc.sql("insert into channel_pause (channel, by_person, reason, paused_by, paused_at, next_probe_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(channel.name(), byPerson, reason, by)
                .params(Columns.stored(clock.instant()), Columns.stored(nextProbe))
                .update();
    }
}
