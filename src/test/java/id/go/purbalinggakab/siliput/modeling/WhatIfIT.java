package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.process.CoverageStory;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** An administrator and the second person read what a draft would have made of last year's cases. */
@WebTest
class WhatIfIT {

    private static final String DIAGRAM = "processes/coverage.bpmn";
    private static final String TABLE = "processes/serviceLimits.dmn";
    private static final String DECLINED = "assessment == 'DECLINED' || assessment == 'REDIRECTED'";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    WhatIfs whatIfs;

    private Visitor admin;
    private UUID draft;

    @BeforeEach
    void enter() {
        admin = new Visitor(port).loggedIn("admin");
    }

    @AfterEach
    void drop() {
        post(admin, "/bengkel/draf/%s/buang".formatted(draft), Map.of("versi", version()));
    }

    @Test
    void theWorkshopTellsWhichCasesWouldHaveGoneAnotherWayAndWhichDeadlineWouldHaveBeenKept() throws Exception {
        var open = declined("BIASA");
        var secret = declined("RAHASIA");
        draft = drafts.create(
                        "Ditolak lewat jalan lain",
                        "admin",
                        Origin.WORKSHOP,
                        Map.of(
                                DIAGRAM,
                                changed(DIAGRAM, DECLINED, "assessment == 'REDIRECTED'"),
                                TABLE,
                                limit("30", "HARI_KERJA")))
                .id();
        assertThat(admin.get("/bengkel/draf/" + draft).body()).contains("Bagaimana seandainya");
        var page = looked(admin);
        assertThat(page)
                .contains("Jalan setelah 'Apa keputusannya?'", "Jawaban tabel 'serviceLimits'")
                .contains("Tenggat proses 'coverage'", "terlambat → tepat waktu")
                .contains("/kantor/riwayat/" + open, "Jawaban permohonan: jatuh tempo")
                .contains("Perkara yang sedang berjalan", "Semua mempunyai tempat")
                .doesNotContain("/kantor/riwayat/" + secret, secret + " –")
                .contains("perkara yang dijaga");
        assertThat(admin.get("/kantor/riwayat/" + open).statusCode()).isEqualTo(200);

        var head = new Visitor(port).loggedIn("kepala");
        assertThat(head.get("/bengkel/draf/%s/seandainya".formatted(draft)).body())
                .as("leaders read secret letters")
                .contains(open, secret);
        assertThat(new Visitor(port)
                        .loggedIn("kabid")
                        .get("/bengkel/draf/%s/seandainya".formatted(draft))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSecondPersonMayAskAndABrokenDraftIsNotTried() throws Exception {
        draft = drafts.create("Rusak", "admin", Origin.WORKSHOP, Map.of(TABLE, limit("0", "JAM")))
                .id();
        var path = "/bengkel/draf/%s/seandainya".formatted(draft);
        var head = new Visitor(port).loggedIn("kepala");
        post(head, path, Map.of("bulan", "12"));
        assertThat(head.get(path).body()).contains("Selesaikan dahulu masalah di Pemeriksaan.");
        post(admin, path, Map.of("bulan", "0"));
        assertThat(admin.get(path).body()).contains("Isi Bulan dengan angka 1 sampai 60.");
        drafts.save(draft, Integer.parseInt(version()), Map.of(TABLE, limit("5", "JAM")), "admin");
        assertThat(looked(head)).contains("Tenggat proses 'complaint'");
    }

    private String looked(Visitor who) throws Exception {
        var path = "/bengkel/draf/%s/seandainya".formatted(draft);
        assertThat(post(who, path, Map.of("bulan", "12"))).isEqualTo(302);
        whatIfs.of(drafts.find(draft).orElseThrow()).orElseThrow().report().get(60, TimeUnit.SECONDS);
        return HtmlUtils.htmlUnescape(who.get(path).body());
    }

    private String declined(String secrecy) {
        var story = new CoverageStory(engine, archive, clock);
        var letter = story.letter();
        letter.put("secrecy", secrecy);
        letter.put("letterNumber", "S/" + letter.get("letterScan"));
        letter.put("receivedAt", Date.from(clock.instant().minus(Duration.ofDays(12))));
        letter.put("receivedAtReason", "Surat terselip di loket");
        letter.put("eventStart", Date.from(clock.instant().plus(Duration.ofDays(200))));
        letter.put("eventEnd", Date.from(clock.instant().plus(Duration.ofDays(201))));
        story.letterArrives(letter)
                .deskVerifies()
                .headDisposes()
                .completes(
                        "kabid",
                        "assessRequest",
                        Map.of("assessment", "DECLINED", "assessmentRemark", "Kegiatan internal, tidak untuk umum"));
        return story.number();
    }

    private int post(Visitor who, String path, Map<String, String> fields) {
        who.get("/bengkel");
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", who.csrf());
        return who.postForm(path, all).statusCode();
    }

    private String version() {
        return String.valueOf(drafts.find(draft).orElseThrow().version());
    }

    private static byte[] limit(String amount, String unit) throws IOException {
        return Files.readString(Path.of(TABLE))
                .replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$1" + amount)
                .replaceFirst("(?s)(id=\"answerUnit\">\\s*<text>)\"JAM\"", "$1\"" + unit + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(String file, String part, String by) throws IOException {
        var text = Files.readString(Path.of(file));
        assertThat(text).contains(part);
        return text.replace(part, by).getBytes(StandardCharsets.UTF_8);
    }
}
