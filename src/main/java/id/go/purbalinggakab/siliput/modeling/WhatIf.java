package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a draft would have made of finished cases, and will make of running ones.
 *
 * @param version of the draft that was looked at
 * @param seen cases until now
 */
public record WhatIf(int version, int months, Instant since, AtomicInteger seen, Future<Report> report) {

    /** @param running the versions that cases run on, by diagram */
    public record Report(List<PastCases.Finding> past, Map<String, List<ModelMigrations.Older>> running) {}

    public boolean isReady() {
        return report.isDone();
    }
}
