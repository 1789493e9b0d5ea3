package id.go.purbalinggakab.siliput.modeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One person's trial on a thread of its own: whoever is logged in, or runs a command of the real engine, stays outside. */
public final class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final int LONGEST_SECONDS = 60;

    private final String title;
    private final Path folder;
    private final ExecutorService thread;
    private final Future<TrialEngine> engine;
    private final Clock clock;
    private volatile Instant used;

    /** What it does just now. */
    private volatile Future<?> doing;

    Trial(String name, String title, Map<String, byte[]> files, TrialEngine.Opener opener, Clock clock) {
        this.title = title;
        this.clock = clock;
        this.used = clock.instant();
        this.folder = written(files);
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var one = new Thread(work, name);
            one.setDaemon(true);
            one.setContextClassLoader(Trial.class.getClassLoader());
            return one;
        });
        this.engine = thread.submit(() -> opener.open(name, folder));
    }

    public String title() {
        return title;
    }

    public boolean isReady() {
        return engine.isDone();
    }

    Instant used() {
        return used;
    }

    /** @throws TrialEngine.Refused with what stands in the way */
    public <T> T ask(Function<TrialEngine, T> question) {
        used = clock.instant();
        var asked = thread.submit(() -> question.apply(engine.get()));
        doing = asked;
        try {
            return asked.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw refusal(failed);
        } catch (CancellationException ended) {
            throw new TrialEngine.Refused(List.of("Uji coba ini sudah diakhiri."));
        } catch (TimeoutException endless) {
            asked.cancel(true);
            throw new TrialEngine.Refused(List.of(
                    "Langkah ini belum selesai setelah %d detik. Mungkin alurnya berputar".formatted(LONGEST_SECONDS)
                            + " tanpa akhir; akhiri uji coba, periksa diagramnya, lalu coba lagi."));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static TrialEngine.Refused refusal(Throwable failed) {
        var cause = failed;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof TrialEngine.Refused refused) {
            return refused;
        }
        LOG.warn("Uji coba tidak dapat dilanjutkan.", cause);
        return new TrialEngine.Refused(List.of("Uji coba tidak dapat dilanjutkan: " + cause.getMessage()));
    }

    /** Leaves nothing, as soon as what it does just now is broken off: no thread, no file, no database. */
    void end() {
        Optional.ofNullable(doing).ifPresent(asked -> asked.cancel(true));
        thread.submit(this::leave);
        thread.shutdown();
    }

    void awaitEnd() {
        try {
            if (!thread.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        try {
            engine.get().close();
        } catch (ExecutionException neverOpened) {
            LOG.debug("Uji coba tidak pernah terbuka.", neverOpened);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            LOG.warn("Berkas sementara uji coba tertinggal di {}", folder, left);
        }
    }

    private static Path written(Map<String, byte[]> files) {
        try {
            var folder = Files.createTempDirectory("siliput-coba-");
            try {
                for (var file : files.entrySet()) {
                    write(folder, file.getKey(), file.getValue());
                }
                return folder;
            } catch (IOException | RuntimeException unwritten) {
                FileSystemUtils.deleteRecursively(folder);
                throw unwritten;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException(name);
        }
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }
}
