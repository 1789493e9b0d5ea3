package id.go.purbalinggakab.siliput.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many who add to a chain at the same moment: none forks it, none is lost, none waits for ever. */
abstract class ChainContract {

    private HikariDataSource source;
    private ChainTable table;
    private Chain chain;
    private TransactionTemplate transaction;

    abstract HikariDataSource database();

    @BeforeEach
    void open() {
        source = database();
        var transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        table = new ChainTable(new JdbcTemplate(source), transactions);
        var writer = new ChainWriter(
                table,
                new StaticListableBeanFactory().getBeanProvider(ChainOfInstance.class),
                new ChainActors(new Nobody(), null, null, Clock.systemUTC()));
        chain = new Chain(writer, transactions, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void twoHundredTransactionsAtOnceMakeOneChain() throws Exception {
        atOnce(IntStream.range(0, 200)
                .<Callable<Void>>mapToObj(i -> () -> transaction.execute(status -> {
                    add("SATU", i);
                    add("SATU", i);
                    if (i % 10 == 3) {
                        status.setRollbackOnly();
                    }
                    return null;
                }))
                .toList());
        var rows = table.rows("SATU");
        assertThat(rows)
                .extracting(ChainEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 360).boxed().toList());
        assertThat(ChainCheck.of("SATU", rows, table.head("SATU").stream().findFirst(), List.of()))
                .isEmpty();
    }

    @RepeatedTest(10)
    void theFirstRowsOfAChainAtOnceAreNoFork() throws Exception {
        var barrier = new CyclicBarrier(4);
        atOnce(IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(i -> () -> {
                    barrier.await();
                    add("BARU", i);
                    return null;
                })
                .toList());
        assertThat(table.rows("BARU")).hasSize(4);
        assertThat(ChainCheck.of(
                        "BARU", table.rows("BARU"), table.head("BARU").stream().findFirst(), List.of()))
                .isEmpty();
    }

    @Test
    void chainsTakenInEitherOrderDoNotWaitInARing() throws Exception {
        atOnce(IntStream.range(0, 60)
                .<Callable<Void>>mapToObj(i -> () -> transaction.execute(status -> {
                    add(i % 2 == 0 ? "A" : "B", i);
                    add(i % 2 == 0 ? "B" : "A", i);
                    return null;
                }))
                .toList());
        assertThat(table.rows("A")).hasSize(60);
        assertThat(table.rows("B")).hasSize(60);
    }

    /** The publication ledger commits of its own while its step's transaction is open. */
    @Test
    void aTransactionInsideAnotherAddsToTheSameChain() {
        transaction.executeWithoutResult(outer -> {
            add("LUAR", 1);
            var own = new TransactionTemplate(transaction.getTransactionManager());
            own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            own.executeWithoutResult(inner -> add("LUAR", 2));
            outer.setRollbackOnly();
        });
        assertThat(table.rows("LUAR")).singleElement().satisfies(row -> assertThat(row.payload())
                .containsEntry("n", 2));
    }

    private void add(String name, int n) {
        chain.add(name, ChainKind.OPERATION, "sistem", Map.of("n", n));
    }

    private static <T> void atOnce(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class Nobody implements Officers {

        @Override
        public Optional<Officer> find(String userId) {
            return Optional.empty();
        }

        @Override
        public List<Officer> holding(Role role) {
            return List.of();
        }
    }
}
