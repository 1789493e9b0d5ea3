package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.modeling.TrialState.Input;
import id.go.purbalinggakab.siliput.modeling.TrialState.Step;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator walks through a changed procedure as everybody; the real one notices nothing, then or afterwards. */
@WebTest
class TrialIT {

    private static final String PARKING =
            """
            <form name="checkParking" class="siliput" novalidate autocomplete="off">
              <div class="field">
                <label for="si-parkingNote">Catatan parkir</label>
                <input id="si-parkingNote" name="parkingNote" data-type="text" maxlength="20" data-required>
                <small>Dibaca peliput.</small>
              </div>
              <script cam-script type="text/form-script">window.siliput.form(camForm)</script>
            </form>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Trials trials;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    JdbcClient jdbc;

    private Visitor admin;

    @AfterEach
    void end() {
        trials.of("admin").ifPresent(trial -> {
            trials.end("admin");
            trial.awaitEnd();
        });
    }

    @Test
    void aChangedProcedureIsWalkedFromLetterToLatenessAndNothingOfItIsReal() {
        var before = reality();
        var folders = folders();
        admin = new Visitor(port).loggedIn("admin");
        begin();

        assertThat(send("Liputan kegiatan", Map.of("subject", "")))
                .contains("Kolom &quot;Perihal&quot;: wajib diisi.")
                .doesNotContain("[subject]");
        assertThat(send("Liputan kegiatan", Map.of("letterSigned", "true", "letterStamped", "true")))
                .contains("1 Verifikasi surat", "Agendaris");
        send("1 Verifikasi surat", Map.of());
        assertThat(task("Periksa parkir").role()).isEqualTo("Agendaris");
        assertThat(send("Periksa parkir", Map.of("parkingNote", "Jauh lebih panjang daripada dua puluh huruf")))
                .contains("paling banyak 20 huruf", "Jauh lebih panjang");
        send("Periksa parkir", Map.of("parkingNote", "Pintu barat"));
        send("2 Disposisi surat ke Bidang IKP", Map.of("dispositionNote", "Kawal"));
        send("3 Kaji permohonan", Map.of("crew", "budi"));

        forward(LocalDateTime.parse(state().nowTyped()).plusHours(50));
        send("4 Laksanakan liputan", Map.of());
        assertThat(state().tasks().get(0).due())
                .as("two hours instead of four")
                .isEqualTo(later(state().nowTyped(), 2));
        send("5 Tulis rilis berita", Map.of());
        send("6 Periksa rilis berita", Map.of("reviewDecision", "REVISE", "reviewRemark", "Judulnya."));
        send("5 Tulis rilis berita", Map.of("releaseTitle", "Kerja bakti di pendopo"));
        send("6 Periksa rilis berita", Map.of("reviewDecision", "APPROVED", "checklistConfirmed", "true"));
        assertThat(state().sent()).anySatisfy(mail -> assertThat(mail)
                .extracting(TrialState.Sent::way, TrialState.Sent::subject)
                .containsExactly("Surel", "Rilis: Kerja bakti di pendopo"));

        assertThat(page()).doesNotContain("TERLAMBAT");
        forward(LocalDateTime.parse(state().nowTyped()).plusHours(3).plusMinutes(20));
        assertThat(page()).contains("TERLAMBAT 1 jam", "Catatan parkir", "Pintu barat", "Batas waktu 2 jam");
        assertThat(state().cases()).hasSize(1);
        var path = admin.get(
                "/bengkel/coba/jejak?perkara=" + state().cases().get(0).instance());
        assertThat(path.body()).contains("checkParking", "shareOnSocialMedia");

        assertThat(reality()).isEqualTo(before);
        assertThat(ProcessEngines.getProcessEngines().keySet()).noneMatch(name -> name.startsWith("coba"));
        var first = trials.of("admin").orElseThrow();
        begin();
        first.awaitEnd();
        assertThat(state().cases()).as("a new one begins anew").isEmpty();
        var second = trials.of("admin").orElseThrow();
        admin.postForm("/bengkel/coba/akhiri", Map.of("_csrf", admin.csrf()));
        second.awaitEnd();
        assertThat(page()).contains("Tidak ada uji coba Anda yang berjalan");
        leavesNothing(folders);
        assertThat(reality()).isEqualTo(before);
    }

    private static void leavesNothing(List<Path> folders) {
        assertThat(folders()).isEqualTo(folders);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("coba"));
        for (var name : List.of("coba1", "coba2")) {
            assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:mem:%s;IFEXISTS=TRUE".formatted(name)))
                    .hasMessageContaining("not found");
        }
    }

    private void begin() {
        var files = Map.of(
                "processes/coverage.bpmn",
                file("processes/coverage.bpmn")
                        .replace(
                                "<bpmn:sequenceFlow id=\"toLetterComplete\" sourceRef=\"verifyLetter\"",
                                """
                                <bpmn:sequenceFlow id="toParking" sourceRef="verifyLetter" targetRef="checkParking" />
                                <bpmn:userTask id="checkParking" name="Periksa parkir"
                                    camunda:formKey="embedded:deployment:forms/checkParking.html" camunda:candidateGroups="agendaris" />
                                <bpmn:sequenceFlow id="toLetterComplete" sourceRef="checkParking\""""),
                "forms/checkParking.html",
                PARKING,
                "processes/serviceLimits.dmn",
                file("processes/serviceLimits.dmn").replaceFirst("(?s)(id=\"productionAmount\">\\s*<text>)4", "$12"));
        var draft = drafts.create(
                "Parkir dan dua jam",
                "admin",
                Origin.WORKSHOP,
                files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                        .getBytes(StandardCharsets.UTF_8))));
        admin.get("/bengkel");
        admin.postForm(
                "/bengkel/coba",
                Map.of("_csrf", admin.csrf(), "draf", draft.id().toString()));
        drafts.drop(draft.id(), draft.version(), "admin");
    }

    private TrialState state() {
        return trials.of("admin").orElseThrow().ask(TrialEngine::look);
    }

    private Step task(String name) {
        return state().tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not among " + state().tasks()));
    }

    /** As the page offers it, with some of it typed otherwise. */
    private String send(String name, Map<String, String> typed) {
        var start = state().startable().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        var step = start.orElseGet(() -> task(name));
        var fields = new HashMap<String, String>();
        for (Input input : step.inputs()) {
            input.value().forEach(value -> fields.put("isian." + input.name(), value));
        }
        typed.forEach((field, value) -> fields.put("isian." + field, value));
        fields.put("_csrf", admin.csrf());
        fields.put("jenis", start.isPresent() ? "START" : "TASK");
        fields.put("id", step.id());
        fields.put("orang", step.people().keySet().iterator().next());
        assertThat(admin.postForm("/bengkel/coba/kirim", fields).statusCode()).isEqualTo(302);
        return page();
    }

    private void forward(LocalDateTime until) {
        admin.postForm("/bengkel/coba/waktu", Map.of("_csrf", admin.csrf(), "sampai", until.toString()));
    }

    private String page() {
        return admin.get("/bengkel/coba").body();
    }

    private static String later(String typed, int hours) {
        return IndonesianTime.dateTime(LocalDateTime.parse(typed)
                .plusHours(hours)
                .atZone(IndonesianTime.WIB)
                .toInstant());
    }

    /** What the real application holds of cases, files and mails; the draft itself is real. */
    private Map<String, Object> reality() {
        var found = new TreeMap<String, Object>();
        for (var table : List.of(
                "act_re_deployment",
                "act_hi_procinst",
                "act_hi_taskinst",
                "act_ru_job",
                "act_id_user",
                "register_case",
                "refused_attempt",
                "notice",
                "document",
                "publication",
                "article")) {
            found.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        for (var folder : List.of("archive", "outbox", "public")) {
            found.put(folder, count(Path.of("target/web-data-" + System.getProperty("siliput.fork", "1"), folder)));
        }
        return found;
    }

    private static long count(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("siliput-coba-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
