package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.Refused;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Two people did the same step at once: nothing of the second one's is kept, and he reads why. The engine and the
 * databases say it in many ways, all of them in English.
 */
final class ConcurrentSubmission {

    static final String GONE = "Tugas ini tidak ada lagi: sudah diselesaikan, atau perkaranya sudah berpindah langkah."
            + " Kiriman Anda tidak diterapkan. Muat ulang daftar tugas.";

    private static final String NOT_APPLIED = " Kiriman Anda tidak diterapkan. ";

    /** Who was faster. */
    enum By {
        OTHERS("Perkara ini baru saja dikerjakan orang lain." + NOT_APPLIED
                + "Muat ulang daftar tugas dan periksa perkaranya."),
        ONESELF("Tugas ini sudah Anda kirim dari jendela atau perangkat lain." + NOT_APPLIED
                + "Muat ulang daftar tugas."),
        SYSTEM("Sistem sedang mengerjakan perkara ini." + NOT_APPLIED + "Tugasnya masih terbuka: kirim sekali lagi.");

        private final String words;

        By(String words) {
            this.words = words;
        }
    }

    /** Serialization failure, deadlock (PostgreSQL), lock timeout, lock not available, concurrent update (H2). */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "HYT00", "55P03", "90131");

    /** Two wrote the same row, such as a right, at once; seen again it is a mistake of ours. */
    private static final String SAME_ROW = "23505";

    private ConcurrentSubmission() {}

    /** What the person is told, where the failure was another's being faster. */
    static Optional<RestException> answer(RuntimeException failed, Supplier<By> by) {
        return causes(failed).anyMatch(ConcurrentSubmission::isLostRace)
                ? Optional.of(new RestException(Status.CONFLICT, failed, by.get().words))
                : Optional.empty();
    }

    static boolean mayBeRepeated(RuntimeException failed) {
        return causes(failed)
                .anyMatch(cause ->
                        isLostRace(cause) || cause instanceof SQLException sql && SAME_ROW.equals(sql.getSQLState()));
    }

    /** The task that somebody sends was there when the form was opened, and is not now. */
    static Refused gone(String form) {
        return new Refused(form, List.of(), new RestException(Status.NOT_FOUND, GONE));
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof DuplicateKeyException
                || cause instanceof SQLException sql && LOST_RACES.contains(String.valueOf(sql.getSQLState()));
    }
}
