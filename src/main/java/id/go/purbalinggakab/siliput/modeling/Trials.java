package id.go.purbalinggakab.siliput.modeling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Trials of drafts: one of each administrator at a time, few in all, none that everybody has forgotten. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Trials implements DisposableBean {

    private static final int MOST = 2;
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final RunningModels models;
    private final ModelDrafts drafts;
    private final TrialEngine.Opener opener;
    private final Clock clock;
    private final Map<String, Trial> running = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();

    /**
     * What runs now with the draft's files over it; takes the place of the owner's former trial.
     *
     * @throws TrialEngine.Refused others have taken all places
     */
    public void start(String owner, Draft draft) {
        var files = new TreeMap<String, byte[]>();
        models.files().forEach((name, file) -> files.put(name, file.content()));
        drafts.standings(draft).forEach(one -> files.put(one.file(), one.mine()));
        start(owner, draft.title(), files);
    }

    synchronized void start(String owner, String title, Map<String, byte[]> files) {
        end(owner);
        if (running.size() >= MOST) {
            throw new TrialEngine.Refused(
                    List.of("Sudah ada %d uji coba yang berjalan (%s). Minta pemiliknya mengakhiri"
                                    .formatted(MOST, String.join(", ", running.keySet()))
                            + " salah satu, atau tunggu: yang tidak dipakai %d menit berakhir sendiri."
                                    .formatted(IDLE.toMinutes())));
        }
        running.put(owner, new Trial("coba" + names.incrementAndGet(), title, files, opener, clock));
    }

    public Optional<Trial> of(String owner) {
        return Optional.ofNullable(running.get(owner));
    }

    public void end(String owner) {
        Optional.ofNullable(running.remove(owner)).ifPresent(Trial::end);
    }

    @Scheduled(fixedDelay = 60_000)
    void endForgotten() {
        var last = clock.instant().minus(IDLE);
        running.forEach((owner, trial) -> {
            if (trial.used().isBefore(last)) {
                end(owner);
            }
        });
    }

    @Override
    public void destroy() {
        var last = List.copyOf(running.values());
        List.copyOf(running.keySet()).forEach(this::end);
        last.forEach(Trial::awaitEnd);
    }
}
