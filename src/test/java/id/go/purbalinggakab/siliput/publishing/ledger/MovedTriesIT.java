package id.go.purbalinggakab.siliput.publishing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.testing.Migrated;
import id.go.purbalinggakab.siliput.testing.Postgres;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was under way when the table of tries went goes on where it was, and asks before it posts again. */
class MovedTriesIT {

    private static final Instant BEGUN = Instant.parse("2026-11-02T02:00:00Z");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsUnderWayGoesOnWhereItWas(boolean postgres) {
        var config = new HikariConfig();
        config.setJdbcUrl(
                postgres ? Postgres.newDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (var source = new HikariDataSource(config)) {
            Migrated.migrate(source, "201");
            var jdbc = JdbcClient.create(source);
            put(jdbc, "INSTAGRAM", "publik", "PENDING", null);
            put(jdbc, "FACEBOOK", "publik", "OPEN", null);
            put(jdbc, "X", "publik", "PUBLISHED", "91");
            put(jdbc, "MAIL", "a@media.test", "PENDING", "<rilis-1>");
            put(jdbc, "MAIL", "b@media.test", "OPEN", null);
            tries(jdbc, "INSTAGRAM", 2, 3, "C7", true, false);
            tries(jdbc, "FACEBOOK", 5, 0, null, false, true);
            tries(jdbc, "X", 0, 0, null, true, true);
            Migrated.migrate(source, "latest");

            var ledger = new Ledger(jdbc);
            assertThat(ledger.byThemselves("LIP-2026-00001", 1)).singleElement().satisfies(row -> {
                assertThat(row.channel()).isEqualTo(Channel.INSTAGRAM);
                assertThat(row.attempts()).as("as the chain of events tells it").isEqualTo(4);
                assertThat(row.tries())
                        .isEqualTo(new LedgerRow.Tries(
                                BEGUN, 4, Optional.of(BEGUN.plusSeconds(600)), 2, 3, Optional.of("C7"), true));
            });
            assertThat(ledger.ofChannel("LIP-2026-00001", 1, Channel.FACEBOOK))
                    .as("a person's row stays a person's")
                    .allMatch(row -> row.tries().next().isEmpty());
            assertThat(ledger.ofChannel("LIP-2026-00001", 1, Channel.MAIL))
                    .extracting(
                            row -> row.tries().unanswered(), row -> row.tries().failures())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(true, 0),
                            org.assertj.core.groups.Tuple.tuple(false, 4));
        }
    }

    private static void put(JdbcClient jdbc, String channel, String recipient, String state, String id) {
        jdbc.sql("insert into publication (case_number, version_no, channel, recipient, state, attempts, external_id,"
                        + " content_hash, prepared_text, changed_at)"
                        + " values ('LIP-2026-00001', 1, ?, ?, ?, 4, ?, 'a', 'Teks', ?)")
                .params(channel, recipient, state, id, BEGUN.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void tries(
            JdbcClient jdbc,
            String channel,
            int tries,
            int polls,
            String container,
            boolean unanswered,
            boolean settled) {
        jdbc.sql("insert into network_try values ('LIP-2026-00001', 1, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        channel,
                        BEGUN.atOffset(ZoneOffset.UTC),
                        BEGUN.plusSeconds(600).atOffset(ZoneOffset.UTC))
                .params(tries, polls, container, unanswered, settled)
                .update();
    }
}
