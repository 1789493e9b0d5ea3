package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Few trials at a time, each its owner's only one, none forgotten. */
class TrialsTest {

    private static final Map<String, byte[]> FILES = Map.of("processes/x.bpmn", new byte[] {1});

    private final MovableClock clock = new MovableClock();
    private final Map<String, Path> open = new ConcurrentHashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private final Trials trials = new Trials(null, null, this::open, clock);

    @AfterEach
    void end() {
        trials.destroy();
    }

    @Test
    void aThirdWaitsUntilOneIsEndedOrForgotten() {
        start("admin");
        start("admin2");
        assertThatThrownBy(() -> start("admin3")).hasMessageContaining("Sudah ada 2 uji coba");
        clock.forward(Duration.ofMinutes(29));
        look("admin2");
        clock.forward(Duration.ofMinutes(2));
        trials.endForgotten();
        assertThat(trials.of("admin")).isEmpty();
        assertThat(trials.of("admin2")).isPresent();
        start("admin3");
        look("admin3");
    }

    @Test
    void theSecondOfOnePersonTakesThePlaceOfTheFirst() {
        start("admin");
        var first = trials.of("admin").orElseThrow();
        look("admin");
        start("admin");
        first.awaitEnd();
        look("admin");
        assertThat(open.keySet()).containsExactly("coba2");
    }

    @Test
    void anEndLeavesNoFile() {
        start("admin");
        look("admin");
        var folder = open.get("coba1");
        assertThat(folder.resolve("processes/x.bpmn")).exists();
        var trial = trials.of("admin").orElseThrow();
        trials.end("admin");
        trial.awaitEnd();
        assertThat(Files.exists(folder)).isFalse();
        assertThat(open).isEmpty();
    }

    @Test
    void whatCannotRunSaysWhyAndIsEndedAllTheSame() {
        sentences.add("coverage.bpmn, baris 3: tidak ada.");
        start("admin");
        var trial = trials.of("admin").orElseThrow();
        assertThatThrownBy(() -> look("admin")).hasMessage("coverage.bpmn, baris 3: tidak ada.");
        trials.end("admin");
        trial.awaitEnd();
        assertThat(trials.of("admin")).isEmpty();
    }

    /** An end does not wait for what never ends. */
    @Test
    void whatNeverEndsIsBrokenOff() throws InterruptedException {
        start("admin");
        look("admin");
        var trial = trials.of("admin").orElseThrow();
        var begun = new CountDownLatch(1);
        var answer = CompletableFuture.supplyAsync(() -> trial.ask(engine -> {
            begun.countDown();
            return uninterrupted(new CountDownLatch(1));
        }));
        begun.await();
        trials.end("admin");
        trial.awaitEnd();
        assertThatThrownBy(answer::join).hasMessageContaining("Uji coba ini sudah diakhiri.");
        assertThat(open).isEmpty();
    }

    private static boolean uninterrupted(CountDownLatch never) {
        try {
            never.await();
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    @Test
    void noFileLandsOutsideItsFolder() {
        assertThatThrownBy(() -> trials.start("admin", "x", Map.of("../x.bpmn", new byte[0])))
                .hasMessageContaining("../x.bpmn");
    }

    private void start(String owner) {
        trials.start(owner, "Draf", FILES);
    }

    private void look(String owner) {
        trials.of(owner).orElseThrow().ask(TrialEngine::look);
    }

    private TrialEngine open(String name, Path folder) {
        if (!sentences.isEmpty()) {
            throw new TrialEngine.Refused(sentences);
        }
        open.put(name, folder);
        return (TrialEngine) Proxy.newProxyInstance(
                TrialsTest.class.getClassLoader(), new Class<?>[] {TrialEngine.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        open.remove(name);
                    }
                    return null;
                });
    }
}
