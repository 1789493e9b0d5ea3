package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Visits the mailbox again and again, with growing pauses while it fails. On a thread of its own: a server that
 * answers slowly must not hold up the other timed work.
 */
@RequiredArgsConstructor
class InboxPoller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPoller.class);
    private static final long SECONDS_TO_FINISH = 20;

    private final InboxSettings settings;
    private final MailParser parser;
    private final ObjectProvider<MailReader> readers;
    private final ObjectProvider<Bounce.Reader> senders;
    private final MailboxState state;
    private final Clock clock;
    private volatile ScheduledExecutorService thread;
    private Inbox inbox;

    @Override
    public void start() {
        var reader = settings.configured() ? readers.getIfAvailable() : null;
        if (reader == null || isRunning()) {
            return;
        }
        inbox = new Inbox(
                settings,
                parser,
                new DeliveryReport.WithBounces(reader, senders.stream().toList()),
                clock);
        thread = oneThread();
        LOG.info("Reads the mailbox at {} every {}", settings.host(), settings.interval());
        next(Duration.ZERO);
    }

    private static ScheduledExecutorService oneThread() {
        var executor = new ScheduledThreadPoolExecutor(1, work -> {
            var fresh = new Thread(work, "inbox");
            fresh.setDaemon(true);
            return fresh;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    private void next(Duration pause) {
        var current = thread;
        if (current == null) {
            return;
        }
        try {
            current.schedule(this::turn, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // the application ends
        }
    }

    private void turn() {
        var pause = settings.interval();
        try {
            if (inbox.round(this::isRunning)) {
                state.works();
            } else {
                pause = failed(new MailboxState.NotTakenIn(), "messages are not taken in");
            }
        } catch (MessagingException | RuntimeException down) {
            pause = failed(down, LogWords.of(down));
        } finally {
            next(pause);
        }
    }

    private Duration failed(Exception why, String reason) {
        var pause = pause(state.failed(why));
        LOG.info(
                "The mailbox {} at {} could not be read ({}), next try in {}",
                LogWords.masked(settings.user()),
                settings.host(),
                reason,
                pause);
        return pause;
    }

    /** Twice, four times, eight times the interval, up to the longest pause. */
    Duration pause(int failuresInARow) {
        var pause = settings.interval().multipliedBy(1L << Math.min(failuresInARow, 20));
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    /** Lets the message in hand be finished: an interrupted file database would close itself. */
    @Override
    public void stop() {
        var current = thread;
        thread = null;
        if (current == null) {
            return;
        }
        current.shutdown();
        try {
            current.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
