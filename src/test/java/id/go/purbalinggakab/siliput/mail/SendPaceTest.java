package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the relay allows is never exceeded, and few messages wait for nothing. */
class SendPaceTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final SendPace pace = new SendPace(120, now::get, now::addAndGet);

    @Test
    void aFewGoAtOnceAndManyEvenly() {
        var begun = now.get();
        for (var message = 1; message <= 20; message++) {
            pace.await();
        }
        assertThat(now.get()).as("nobody waits for the first few").isEqualTo(begun);
        for (var message = 21; message <= 500; message++) {
            pace.await();
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(now.get() - begun))
                .as("480 more at two a second")
                .isEqualTo(240);
    }

    @Test
    void aQuietTimeIsNotSavedUpBeyondTheFirstFew() {
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        var begun = now.get();
        for (var message = 1; message <= 140; message++) {
            pace.await();
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(now.get() - begun)).isEqualTo(60);
    }
}
