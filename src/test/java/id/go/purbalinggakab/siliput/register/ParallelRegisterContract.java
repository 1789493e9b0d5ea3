package id.go.purbalinggakab.siliput.register;

import static id.go.purbalinggakab.siliput.register.RegisterTesting.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The register under many hands at once. */
abstract class ParallelRegisterContract extends RegisterContract {

    @Test
    void twoHundredAtOnceLeaveNoGap() throws Exception {
        var numbers = atOnce(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> transaction.execute(status -> {
                    var line = register.open("PA", "process-" + i, letter("PA/" + i, "2026-11-02T09:10"));
                    if (i % 10 == 3) {
                        status.setRollbackOnly();
                        return null;
                    }
                    return line.number();
                }))
                .toList());

        assertThat(numbers.stream().filter(number -> number != null).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 180)
                        .mapToObj("PA-2026-%05d"::formatted)
                        .toList());
    }

    @RepeatedTest(20)
    void theSameLetterAtOnceIsOneCase(RepetitionInfo repetition) throws Exception {
        var round = repetition.getCurrentRepetition();
        var barrier = new CyclicBarrier(4);
        // under different prefixes only the unique constraint stands between them, not the counter
        var results = atOnce(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () -> {
                    barrier.await();
                    try {
                        return open(round % 2 == 0 ? "S" : "S" + i, letter("SAMA/" + round, "2026-11-02T09:10"))
                                .number();
                    } catch (DuplicateLetter e) {
                        return "duplicate of " + e.earlierNumber();
                    }
                })
                .toList());

        var winner = results.stream().filter(text -> text.startsWith("S")).toList();
        assertThat(winner).hasSize(1);
        assertThat(results).filteredOn(text -> !winner.contains(text)).containsOnly("duplicate of " + winner.get(0));
    }

    @Test
    void theSameLetterAtOnceWithAReasonIsACaseEach() throws Exception {
        var barrier = new CyclicBarrier(4);
        var results = atOnce(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () -> {
                    barrier.await();
                    return open("R" + i, letter("ALASAN/1", "Dinas", "2026-11-02T09:10", "Acara lain"))
                            .number();
                })
                .toList());

        assertThat(results).hasSize(4).doesNotHaveDuplicates();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
