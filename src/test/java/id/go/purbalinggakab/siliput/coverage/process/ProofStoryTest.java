package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.casefile.Proof;
import id.go.purbalinggakab.siliput.casefile.ProofFile;
import id.go.purbalinggakab.siliput.casefile.ProofRights;
import id.go.purbalinggakab.siliput.casefile.Proofs;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof of a release that went out, was corrected and was taken down. */
@EngineTest
class ProofStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Publishing publishing;

    @Autowired
    Proofs proofs;

    @Autowired
    ProofRights rights;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void published() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("siti,budi");
        clock.setTo("2026-11-04T11:30:00+07:00");
        story.covered("siti").writes("siti", "Cegah stunting bersama");
        story.approves("kabid").legsRun().shared("budi");
    }

    @Test
    void everyChannelSaysWhereWhenWhatAndToWhom() throws IOException {
        var proof = proofs.look(story.number(), "kabid", "bukti tayang JSON");
        assertThat(proof.findings()).isEmpty();
        assertThat(proof.title()).isEqualTo("Cegah stunting bersama");

        var website = item(proof, Channel.WEBSITE);
        assertThat(website.row().link().orElse("")).contains("/berita/");
        assertThat(website.content().orElseThrow().heading()).isEqualTo("Cegah stunting bersama");
        var mail = item(proof, Channel.MAIL);
        var sent = publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == Channel.MAIL)
                .map(LedgerRow::recipient)
                .toList();
        assertThat(mail.recipients())
                .extracting(Proof.Recipient::address)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(mail.reached()).isEqualTo(sent.size());
        assertThat(mail.content().orElseThrow().heading()).isEqualTo("Rilis: Cegah stunting bersama");
        assertThat(mail.content().orElseThrow().text())
                .contains("tautan pribadi")
                .doesNotContain("/berhenti/");
        var instagram = item(proof, Channel.INSTAGRAM);
        assertThat(instagram.row().link()).contains("https://www.instagram.com/p/abc/");
        assertThat(instagram.content().orElseThrow().byHand()).isTrue();
        assertThat(instagram.content().orElseThrow().text()).contains("#Purbalingga");

        var json = new ObjectMapper().readTree(ProofFile.write(proof));
        assertThat(json.path("format").asText()).isEqualTo("siliput-bukti-tayang/1");
        assertThat(json.at("/items/0/at").asText())
                .startsWith("2026-11-04T11:3")
                .endsWith("+07:00");
        assertThat(json.at("/items/0/contentSha256").asText()).hasSize(64);
        assertThat(json.path("head").path("hash").asText()).hasSize(64);
    }

    @Test
    void whatWasChangedAfterwardsIsListed() {
        var after = new CoverageStory(engine, archive, clock);
        after.starts(
                "siti",
                "correctRelease",
                Map.of(
                        "caseNumber", story.number(),
                        "correctionKind", "RALAT",
                        "correctionText", "Tertulis 200 kader, yang benar 250."));
        after.completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        new CoverageStory(engine, archive, clock)
                .starts("kabid", "takeDown", Map.of("caseNumber", story.number(), "takeDownReason", "memuat anak"))
                .legsRun();
        var proof = proofs.look(story.number(), "auditor", "bukti tayang PDF");
        assertThat(proof.takenDown()).isTrue();
        assertThat(proof.changes())
                .extracting(Proof.Change::text)
                .anyMatch(text -> text.contains("Ralat terbit"))
                .anyMatch(text -> text.contains("memuat anak"));
        assertThat(proof.items())
                .filteredOn(item -> item.what().equals("Ralat") && item.channel() == Channel.MAIL)
                .singleElement()
                .satisfies(
                        item -> assertThat(item.content().orElseThrow().text()).contains("yang benar 250"));
        assertThat(proof.findings()).isEmpty();
    }

    @Test
    void whoHoldsTheFileReckonsEachHashAnew() throws Exception {
        var file = new ObjectMapper().readTree(ProofFile.write(proofs.look(story.number(), "auditor", "json")));
        var content = file.at("/contents/0");
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : content.path("parts")) {
            var bytes = part.asText().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        assertThat(content.path("parts").toString()).contains("Kegiatan diikuti 200 kader.");
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo(content.path("sha256").asText())
                .isEqualTo(file.at("/items/0/contentSha256").asText());
    }

    @Test
    void aTextTouchedAfterApprovalIsFoundAndNotShown() {
        jdbc.sql("update release_version set body = 'lain' where case_number = ?")
                .param(story.number())
                .update();
        var proof = proofs.look(story.number(), "auditor", "bukti tayang PDF");
        assertThat(proof.findings()).anyMatch(finding -> finding.contains("tidak lagi sama dengan yang disetujui"));
        assertThat(proof.items()).allMatch(item -> item.content().isEmpty());
    }

    @Test
    void whoMaySeeTheCaseSeesTheProofAndEachLookIsKept() {
        for (var user : List.of("auditor", "kepala", "admin", "kabid", "agendaris", "siti", "budi")) {
            assertThat(rights.find(user, story.number())).as(user).isPresent();
        }
        for (var user : List.of("andi", "pejabat", "tim", "nobody")) {
            assertThat(rights.find(user, story.number())).as(user).isEmpty();
            assertThat(rights.latest(user, 30)).as(user).noneMatch(line -> line.number()
                    .equals(story.number()));
        }
        assertThat(rights.latest("siti", 1000)).anyMatch(line -> line.number().equals(story.number()));
        proofs.look(story.number(), "siti", "bukti tayang PDF");
        assertThat(jdbc.sql(
                                "select payload from chain_event where chain = ? and kind = 'DOSSIER_READ' and actor = 'siti'")
                        .param(story.number())
                        .query(String.class)
                        .list())
                .containsExactly("{\"as\":\"bukti tayang PDF\"}");
    }

    @Test
    void addressesAreForReadersOfTheMailingList() {
        assertThat(item(proofs.look(story.number(), "agendaris", "bukti tayang PDF"), Channel.MAIL)
                        .recipients())
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.address()).contains("…@");
                    assertThat(one.fingerprint()).matches("[0-9a-f]{16}");
                });
    }

    private static Proof.Item item(Proof proof, Channel channel) {
        return proof.items().stream()
                .filter(item -> item.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
