package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.ModelFolders;
import id.go.purbalinggakab.siliput.identity.Administrators;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a release when time, a second person, a folder or Modeler comes in between. */
@EngineTest
class ReleaseStoryTest {

    private static final String TABLE = "processes/serviceLimits.dmn";

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelReleases releases;

    @Autowired
    ReleaseNow now;

    @Autowired
    ReleasePoller poller;

    @Autowired
    ReleaseRecords records;

    @Autowired
    ReleaseTable table;

    @Autowired
    Contents contents;

    @Autowired
    RunningModels models;

    @Autowired
    Officers officers;

    @Autowired
    Actor actor;

    @Autowired
    DecisionService decisions;

    @Autowired
    IdentityService identity;

    @Autowired
    MutableClock clock;

    @Autowired
    DraftTable draftTable;

    @Autowired
    DraftCheck check;

    @Autowired
    ReleaseNotices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private int last;

    @BeforeEach
    void start() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        last = number();
    }

    @AfterEach
    void back() {
        identity.clearAuthentication();
        if (number() > last) {
            now.back(last + 1, "admin");
        }
        assertThat(amount()).isEqualTo(4);
    }

    @Test
    void aReleaseWithADateWaitsForIt() throws IOException {
        var draft = draft("6");
        var from = clock.instant().plus(Duration.ofDays(1));
        assertThat(now.release(draft.id(), draft.version(), "mulai besok", Optional.of(from), "admin"))
                .isEmpty();
        poller.look();
        assertThat(amount()).isEqualTo(4);
        clock.setTo(from.plusSeconds(1));
        poller.look();
        assertThat(amount()).isEqualTo(6);
        assertThat(releases.find(last + 1).orElseThrow())
                .satisfies(release -> assertThat(release.reason()).isEqualTo("mulai besok"))
                .satisfies(release -> assertThat(release.folder()).isPresent());
    }

    @Test
    void anOvertakenDraftIsNotReleasedOnItsDateAndSaysSo() throws IOException {
        var waiting = draft("6");
        var from = clock.instant().plus(Duration.ofDays(1));
        now.release(waiting.id(), waiting.version(), "mulai besok", Optional.of(from), "admin");
        var first = draft("7");
        now.release(first.id(), first.version(), "hari ini", Optional.empty(), "admin");
        clock.setTo(from.plusSeconds(1));
        poller.look();
        assertThat(amount()).isEqualTo(7);
        assertThat(drafts.find(waiting.id()).orElseThrow())
                .satisfies(draft -> assertThat(draft.state()).isEqualTo(Draft.State.OPEN))
                .satisfies(draft -> assertThat(draft.problem())
                        .hasValueSatisfying(words -> assertThat(words).contains("dasarnya sudah digantikan")));
    }

    @Test
    void ofTwoReleasesAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(draft("6"), draft("7")).stream()
                    .map(draft -> pool.submit((Callable<Optional<Release>>) () -> {
                        barrier.await();
                        return now.release(draft.id(), draft.version(), "bersamaan", Optional.empty(), "admin");
                    }))
                    .toList();
            assertThat(both.stream().map(ReleaseStoryTest::outcome).toList())
                    .containsExactlyInAnyOrder("berlaku", "RefusedRelease");
        } finally {
            pool.shutdown();
        }
        assertThat(number()).isEqualTo(last + 1);
    }

    @Test
    void whoApprovesTooLateReadsWhoDidAndWhen() throws Exception {
        var draft = draft("6");
        releases.ask(draft.id(), draft.version(), "perbup", Optional.empty(), "admin");
        var asked = drafts.find(draft.id()).orElseThrow();
        var barrier = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = Stream.generate(() -> pool.submit((Callable<Optional<Release>>) () -> {
                        barrier.await();
                        return now.approve(draft.id(), asked.version(), "kepala");
                    }))
                    .limit(4)
                    .toList();
            assertThat(all.stream().map(ReleaseStoryTest::outcome).toList())
                    .containsExactlyInAnyOrder("berlaku", "RefusedRelease", "RefusedRelease", "RefusedRelease");
        } finally {
            pool.shutdown();
        }
        assertThatThrownBy(() -> now.approve(draft.id(), asked.version(), "kepala"))
                .hasMessageContaining("sudah disetujui oleh " + officers.nameOf("kepala"))
                .hasMessageContaining("2 November 2026");
        assertThat(number()).isEqualTo(last + 1);
    }

    private static String outcome(Future<Optional<Release>> one) {
        try {
            return one.get().map(release -> "berlaku").orElse("menunggu");
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofASetThatTheEngineRefusesNothingStays() throws IOException {
        var set = Map.of(TABLE, limit("6"), "processes/zzz.bpmn", "<rusak>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> models.deploy("Rilis rusak", set, "admin"))
                .isInstanceOf(RefusedRelease.class)
                .hasMessageContaining("tidak ada yang berubah");
        assertThat(amount()).isEqualTo(4);
        assertThat(models.isDeploying()).isFalse();
    }

    @Test
    void whatIsDeployedAtOnceLeavesARecordOfWhatReallyChanged() throws IOException {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        var form = "<form></form>".getBytes(StandardCharsets.UTF_8);
        var open = new ModelIntake(drafts, records, models, settings(true), actor, "https://siliput.example");
        assertThat(open.receive("Formulir saja", Map.of("verifyLetter.html", form)))
                .isEmpty();
        assertThat(number()).isEqualTo(last);
    }

    @Test
    void aSecondPersonIsAnotherAndReadsTheLatest() throws IOException {
        var draft = draft("6");
        releases.ask(draft.id(), draft.version(), "perbup", Optional.empty(), "admin");
        var asked = drafts.find(draft.id()).orElseThrow();
        assertThatThrownBy(() -> now.approve(draft.id(), asked.version(), "admin"))
                .hasMessageContaining("Bukan Anda");
        assertThatThrownBy(() -> now.approve(draft.id(), asked.version(), "kabid"))
                .hasMessageContaining("Bukan Anda");
        drafts.save(draft.id(), asked.version(), Map.of(TABLE, limit("7")), "admin");
        assertThatThrownBy(() -> now.approve(draft.id(), asked.version(), "kepala"))
                .isInstanceOf(RefusedRelease.class);
        assertThat(amount()).isEqualTo(4);
    }

    @Test
    void whatModelerSendsIsADraftOfItsSender() throws IOException {
        var strict = new ModelIntake(drafts, records, models, settings(false), actor, "https://siliput.example");
        identity.setAuthentication("admin", List.of("camunda-admin"));
        var told = strict.receive("Batas baru", Map.of("batas.dmn", limit("6"))).orElseThrow();
        var again =
                strict.receive("Batas baru", Map.of("batas.dmn", limit("7"))).orElseThrow();
        assertThat(told)
                .contains("Belum dipasang", "https://siliput.example/bengkel/draf/")
                .isEqualTo(again);
        var draft = drafts.open().stream()
                .filter(one -> one.title().equals("Batas baru"))
                .findFirst()
                .orElseThrow();
        assertThat(draft.owner()).isEqualTo("admin");
        assertThat(draft.files()).containsOnlyKeys(TABLE);
        assertThat(drafts.standings(draft).get(0).mine()).isEqualTo(limit("7"));
    }

    @Test
    void aReleaseIsWrittenToTheFolderAndCommitted(@TempDir Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("processes"));
        Files.write(home.resolve(TABLE), limit("4"));
        Files.writeString(home.resolve("catatan.txt"), "milik kantor");
        assertThat(git(home, "init", "-q")).isZero();
        var draft = draft("6");
        now.release(draft.id(), draft.version(), "perbup <baru>", Optional.empty(), "admin");
        var folder = new ReleaseFolder(table, contents, folders(home), models, officers);
        folder.write(table.find(last + 1).orElseThrow());
        assertThat(Files.readAllBytes(home.resolve(TABLE))).isEqualTo(limit("6"));
        assertThat(releases.find(last + 1).orElseThrow().folder()).hasValue("Ditulis ke folder. Tercatat dalam git.");
        var log = Files.createTempFile(home, "log", ".txt");
        new ProcessBuilder("git", "-C", home.toString(), "log", "--format=%an|%s|%b", "--name-only")
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(Files.readString(log))
                .contains(officers.nameOf("admin") + "|Rilis " + (last + 1), "perbup <baru>", TABLE)
                .doesNotContain("catatan.txt");
    }

    @Test
    void whatSomebodyChangedInTheFolderIsNotOverwritten(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("processes"));
        Files.write(home.resolve(TABLE), limit("9"));
        var draft = draft("6");
        now.release(draft.id(), draft.version(), "perbup", Optional.empty(), "admin");
        new ReleaseFolder(table, contents, folders(home), models, officers)
                .write(table.find(last + 1).orElseThrow());
        assertThat(Files.readAllBytes(home.resolve(TABLE))).isEqualTo(limit("9"));
        assertThat(releases.find(last + 1).orElseThrow().folder())
                .hasValueSatisfying(words -> assertThat(words).contains("Tidak ditimpa", TABLE));
    }

    @Test
    void whatAStoppedServerDidNotWriteIsWrittenInItsOrder(@TempDir Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("processes"));
        Files.write(home.resolve(TABLE), limit("4"));
        assertThat(git(home, "init", "-q")).isZero();
        for (var amount : List.of("6", "7")) {
            var draft = draft(amount);
            releases.release(draft.id(), draft.version(), "batas " + amount, Optional.empty(), "admin");
        }
        // the former server died here, the first file written and nothing noted
        Files.write(home.resolve(TABLE), limit("6"));
        var folder = new ReleaseFolder(table, contents, folders(home), models, officers);
        table.since(last + 1).stream()
                .sorted(Comparator.comparing(Release::number))
                .forEach(folder::write);
        assertThat(Files.readAllBytes(home.resolve(TABLE))).isEqualTo(limit("7"));
        assertThat(table.since(last + 1))
                .extracting(release -> release.folder().orElse(""))
                .allMatch(words -> words.startsWith("Ditulis ke folder."));
        now.catchUp();
        assertThat(folder.writeNext()).as("a late writer finds nothing left").isFalse();
    }

    @Test
    void whatIsSomebodyElsesInTheFolderIsNeitherOverwrittenNorDeleted(@TempDir Path home) throws IOException {
        var form = "forms/askRoom.html";
        Files.createDirectories(home.resolve("forms"));
        Files.writeString(home.resolve(form), "milik orang lain");
        var ours = contents.keep("<form></form>".getBytes(StandardCharsets.UTF_8));
        var folder = new ReleaseFolder(table, contents, folders(home), models, officers);
        folder.write(release(Map.of(form, new Release.Step("", ours))));
        folder.write(release(Map.of(form, new Release.Step(ours, ""))));
        assertThat(home.resolve(form)).hasContent("milik orang lain");
        Files.delete(home.resolve(form));
        folder.write(release(Map.of(form, new Release.Step("", ours))));
        assertThat(home.resolve(form)).hasContent("<form></form>");
        folder.write(release(Map.of(form, new Release.Step(ours, ""))));
        assertThat(home.resolve(form)).doesNotExist();
    }

    private static Release release(Map<String, Release.Step> files) {
        return new Release(
                -1, "", Origin.WORKSHOP, "", "admin", Optional.empty(), Instant.EPOCH, Optional.empty(), files);
    }

    @Test
    void whoStandsBehindADatedReleaseIsAskedAgainOnItsDay() throws IOException {
        var everybody = new AtomicBoolean(true);
        var two = new ModelReleases(
                draftTable,
                check,
                drafts,
                table,
                new ModelReleases.ReleaseParts(
                        records, models, contents, agreeing(everybody), settings(false), notices, clock));
        var draft = draft("6");
        var from = Optional.of(clock.instant().plus(Duration.ofDays(1)));
        transaction.executeWithoutResult(status -> two.ask(draft.id(), draft.version(), "mulai besok", from, "admin"));
        transaction.executeWithoutResult(status ->
                two.approve(draft.id(), drafts.find(draft.id()).orElseThrow().version(), "kepala"));
        clock.setTo(from.get().plusSeconds(1));
        everybody.set(false);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> two.releaseDue(draft.id())))
                .isInstanceOf(RefusedRelease.class)
                .hasMessageContaining("tidak lagi memegang perannya");
        assertThat(amount()).isEqualTo(4);
        everybody.set(true);
        transaction.executeWithoutResult(status -> two.releaseDue(draft.id()));
        assertThat(amount()).isEqualTo(6);
    }

    private static Administrators agreeing(AtomicBoolean agreed) {
        var administrators = mock(Administrators.class);
        when(administrators.isSecondWord("admin", "kepala")).thenAnswer(none -> agreed.get());
        return administrators;
    }

    @Test
    void oneBrokenDatedReleaseKeepsNoOtherWaiting() throws IOException {
        var from = clock.instant().plus(Duration.ofDays(1));
        var broken = draft("7");
        now.release(broken.id(), broken.version(), "rusak", Optional.of(from), "admin");
        var good = draft("6");
        now.release(good.id(), good.version(), "baik", Optional.of(from), "admin");
        jdbc.sql("update model_draft set asked_by = null, effective_at = ? where id = ?")
                .params(Timestamp.from(from.minusSeconds(60)), broken.id())
                .update();
        clock.setTo(from.plusSeconds(1));
        poller.look();
        assertThat(amount()).isEqualTo(6);
        jdbc.sql("update model_draft set state = 'DROPPED' where id = ?")
                .param(broken.id())
                .update();
    }

    @Test
    void contentsThatNobodyRefersToGoAfterAWhileAndThoseOfReleasesNever() throws IOException {
        var draft = draft("8");
        drafts.save(draft.id(), draft.version(), Map.of(TABLE, limit("9")), "admin");
        var dropped = draft("11");
        drafts.drop(dropped.id(), dropped.version(), "admin");
        var released = draft("6");
        now.release(released.id(), released.version(), "perbup", Optional.empty(), "admin");
        poller.tidy();
        assertThat(contents.find(Contents.hash(limit("8")))).isPresent();
        clock.setTo(clock.instant().plus(Duration.ofDays(91)));
        poller.tidy();
        assertThat(contents.find(Contents.hash(limit("8")))).isEmpty();
        assertThat(contents.find(Contents.hash(limit("11")))).isEmpty();
        assertThat(contents.find(Contents.hash(limit("9")))).isPresent();
        assertThat(contents.find(Contents.hash(limit("6")))).isPresent();
    }

    private static ModelingSettings settings(boolean demo) {
        return new ModelingSettings(demo, new ModelingSettings.Workshop(null, null, Duration.ofDays(90)));
    }

    private static int git(Path home, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start().waitFor();
    }

    private static ModelFolders folders(Path home) {
        return new ModelFolders() {
            @Override
            public Map<String, Map<String, byte[]>> held() {
                return Map.of();
            }

            @Override
            public void released(Collection<String> diagrams, Map<String, byte[]> running) {
                // nothing is remembered of a folder that exists for this test
            }

            @Override
            public void seen(String diagram) {
                // likewise
            }

            @Override
            public Optional<Path> home() {
                return Optional.of(home);
            }
        };
    }

    private Draft draft(String amount) throws IOException {
        return drafts.create("Batas " + amount, "admin", Origin.WORKSHOP, Map.of(TABLE, limit(amount)));
    }

    private int number() {
        return table.newest(1).stream().findFirst().map(Release::number).orElse(0);
    }

    private int amount() {
        return ((Number) decisions
                        .evaluateDecisionTableByKey("serviceLimits", Map.of("service", "LIPUTAN_JAWABAN"))
                        .getSingleResult()
                        .getEntry("amount"))
                .intValue();
    }

    private static byte[] limit(String amount) throws IOException {
        return Files.readString(Path.of(TABLE))
                .replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$1" + amount)
                .getBytes(StandardCharsets.UTF_8);
    }
}
