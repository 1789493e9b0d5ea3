package id.go.purbalinggakab.siliput.modeling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Looks at past cases behind the pages, one draft after the other; the last answers are kept, whoever asked. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class WhatIfs implements DisposableBean {

    private static final int KEPT = 20;

    private final ModelDrafts drafts;
    private final DraftCheck check;
    private final PastCases past;
    private final ModelMigrations migrations;
    private final Clock clock;
    private final Map<UUID, WhatIf> kept = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var one = new Thread(work, "bagaimana-seandainya");
        one.setDaemon(true);
        return one;
    });

    /** @throws IllegalArgumentException the gate has not let the draft pass, so nothing of it is tried */
    public void look(Draft draft, int months) {
        if (!check.problems(draft).isEmpty()) {
            throw new IllegalArgumentException("Selesaikan dahulu masalah di Pemeriksaan.");
        }
        start(draft, months);
    }

    private synchronized void start(Draft draft, int months) {
        var before = Optional.ofNullable(kept.get(draft.id()));
        if (before.filter(one -> !one.isReady() && one.version() == draft.version() && one.months() == months)
                .isPresent()) {
            return;
        }
        before.ifPresent(one -> one.report().cancel(false));
        kept.remove(draft.id());
        kept.keySet().stream()
                .limit(Math.max(0, kept.size() - KEPT + 1))
                .toList()
                .forEach(kept::remove);
        var since = ZonedDateTime.now(clock).minusMonths(months).toInstant();
        var seen = new AtomicInteger();
        var report = thread.submit(() -> report(draft, since, seen));
        kept.put(draft.id(), new WhatIf(draft.version(), months, since, seen, report));
    }

    public synchronized Optional<WhatIf> of(Draft draft) {
        return Optional.ofNullable(kept.get(draft.id()));
    }

    private WhatIf.Report report(Draft draft, Instant since, AtomicInteger seen) {
        var findings = new ArrayList<PastCases.Finding>();
        var running = new TreeMap<String, List<ModelMigrations.Older>>();
        drafts.standings(draft).stream()
                .filter(one -> !one.isSame() && !ModelName.isForm(one.file()))
                .forEach(one -> one.running().ifPresent(now -> {
                    findings.addAll(past.look(one.file(), now, one.mine(), since, () -> count(seen)));
                    if (!ModelName.isTable(one.file())) {
                        running.put(one.file(), migrations.ahead(one.mine()));
                    }
                }));
        return new WhatIf.Report(findings, running);
    }

    private void count(AtomicInteger seen) {
        if (thread.isShutdown()) {
            throw new CancellationException();
        }
        seen.incrementAndGet();
    }

    /** Without interrupting: a database in files would not survive it. */
    @Override
    public void destroy() {
        thread.shutdown();
    }
}
