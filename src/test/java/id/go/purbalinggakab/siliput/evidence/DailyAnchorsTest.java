package id.go.purbalinggakab.siliput.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.evidence.DailyAnchors.AnchorSettings;
import id.go.purbalinggakab.siliput.evidence.DossierCheck.AnchorCheck;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.testing.Migrated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A seal per day, each with the hash of the one before, in the folder and in the mail. */
class DailyAnchorsTest {

    @TempDir
    Path folder;

    private final List<OutgoingMail> mails = new ArrayList<>();
    private boolean mailIsDown;
    private Instant now = wib("2026-11-02T09:00:00");
    private HikariDataSource source;
    private DailyAnchors seals;

    @BeforeEach
    void open() {
        source = Migrated.h2();
        var transactions = new JdbcTransactionManager(source);
        Mailer mailer = mail -> {
            if (mailIsDown) {
                throw new Mailer.MailUnavailable("down", null);
            }
            mails.add(mail);
        };
        seals = new DailyAnchors(
                new AnchorTable(JdbcClient.create(source)),
                new ChainTable(new JdbcTemplate(source), transactions),
                new AnchorSettings(folder, "inspektorat@example.go.id"),
                mailer,
                transactions,
                new Moving());
        head("LIP-2026-00001", 3);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void aDayIsSealedOnceItHasPassedAndNotTwice() {
        var first = seals.closeDays().orElseThrow();
        assertThat(first.day()).isEqualTo("2026-11-01");
        assertThat(first.heads()).singleElement().satisfies(head -> assertThat(head.seq())
                .isEqualTo(3));
        now = wib("2026-11-02T23:59:00");
        assertThat(seals.closeDays()).isEmpty();
        now = wib("2026-11-03T00:01:00");
        head("LIP-2026-00002", 1);
        var second = seals.closeDays().orElseThrow();
        assertThat(second.day()).isEqualTo("2026-11-02");
        assertThat(second.prev()).isEqualTo(first.hash());
        assertThat(second.heads()).hasSize(2);
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.to()).isEqualTo("inspektorat@example.go.id");
            assertThat(mail.attachments()).hasSize(1);
        });
    }

    @Test
    void afterADowntimeOneSealSaysWhichDaysItCovers() {
        seals.closeDays();
        now = wib("2026-11-09T07:30:00");
        var late = seals.closeDays().orElseThrow();
        assertThat(late.number()).isEqualTo(2);
        assertThat(late.coversFrom()).isEqualTo("2026-11-02");
        assertThat(late.day()).isEqualTo("2026-11-08");
    }

    @Test
    void aMailThatFailedGoesOutWithTheNextLook() {
        mailIsDown = true;
        seals.closeDays();
        assertThat(mails).isEmpty();
        mailIsDown = false;
        assertThat(seals.closeDays()).isEmpty();
        assertThat(mails).hasSize(1);
        seals.closeDays();
        assertThat(mails).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheDayOpen() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, "bukan folder");
        assertThat(seals.closeDays()).isEmpty();
        assertThat(seals.missing())
                .hasValueSatisfying(text -> assertThat(text).contains("belum pernah dibuat", folder.toString()));
        Files.delete(folder);
        assertThat(seals.closeDays()).isPresent();
        assertThat(seals.missing()).isEmpty();
        now = wib("2026-11-03T00:30:00");
        assertThat(seals.missing()).as("the night's seal is being made").isEmpty();
        now = wib("2026-11-03T01:30:00");
        assertThat(seals.missing())
                .hasValueSatisfying(text -> assertThat(text).contains("terakhir dibuat untuk Minggu, 1 November 2026"));
    }

    @Test
    void whoChangesOrDropsASealIsNamed() throws IOException {
        for (var day = 2; day < 6; day++) {
            now = wib("2026-11-0%dT08:00:00".formatted(day));
            seals.closeDays();
        }
        assertThat(AnchorCheck.of(read())).isEmpty();
        var second = folder.resolve("segel-00002-2026-11-02.json");
        var changed = (ObjectNode) new ObjectMapper().readTree(second.toFile());
        ((ObjectNode) changed.at("/heads/LIP-2026-00001")).put("seq", 2);
        Files.writeString(second, changed.toString());
        assertThat(AnchorCheck.of(read())).singleElement().asString().startsWith("Segel 2 (2026-11-02) diubah");
        Files.delete(second);
        assertThat(AnchorCheck.of(read())).containsExactly("Segel 2 sampai 2 tidak disertakan atau hilang.");
    }

    private List<DailyAnchor> read() throws IOException {
        var read = new ArrayList<DailyAnchor>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                read.add(DailyAnchor.read(new ObjectMapper().readTree(file.toFile())));
            }
        }
        return read;
    }

    private void head(String chain, long seq) {
        JdbcClient.create(source)
                .sql("insert into chain_head (chain, seq, hash) values (?, ?, ?)")
                .params(chain, seq, DigestUtils.sha256Hex(chain + seq))
                .update();
    }

    private static Instant wib(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private final class Moving extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
