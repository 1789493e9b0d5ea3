package id.go.purbalinggakab.siliput.publishing.ledger;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPause.ChannelPaused;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * How anything goes out once, whatever breaks: the try is written down before it begins, what an earlier one may have
 * done is asked first, and its outcome is committed by itself. A channel says how it is asked and how it posts.
 */
@Component
@RequiredArgsConstructor
public class Publisher {

    public static final String SYSTEM = "sistem";
    public static final String SUPERSEDED = "Berita diralat atau dicabut sebelum dikirim ke sini.";
    public static final String DOWN = "Berita diturunkan sebelum dikirim ke sini.";
    public static final String OUR_FAULT = "Ada gangguan di dalam sistem; pengelola sistem melihatnya di catatan.";

    static final String PAUSED = "Kanal dijeda: ";

    /** One try and one after each of 2, 4, 8 and 16 minutes, as the engine does where a whole server is down. */
    static final int MOST_TRIES = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final LedgerTransitions ledger;
    private final Pauses pauses;
    private final OwnTransaction own;
    private final Clock clock;

    /** What differs between the ways out. */
    public enum Way {
        WEBSITE(Duration.ofMinutes(3), State.PENDING, State.REFUSED),
        MAIL(Duration.ofMinutes(1), State.OPEN, State.REFUSED),
        NETWORK(Duration.ofMinutes(2), State.PENDING, State.OPEN);

        /** More than all requests of a try together can take, and less than the lock of a job. */
        private final Duration longestTry;

        private final State betweenTries;
        private final State forPeople;

        Way(Duration longestTry, State betweenTries, State forPeople) {
            this.longestTry = longestTry;
            this.betweenTries = betweenTries;
            this.forPeople = forPeople;
        }
    }

    /** What became of a try. */
    public sealed interface Step {}

    public record Done(String link, String id) implements Step {}

    /** Nothing is wrong; the channel needs time. */
    public record NotYet(Duration pause) implements Step {}

    /** Another try by itself may help, then a person; {@code until} where the channel says when. */
    public record Later(String reason, String inTheEnd, Optional<Instant> until) implements Step {
        public Later(String reason, Optional<Instant> until) {
            this(reason, reason, until);
        }
    }

    /** The channel as a whole is down: its next try takes the row up again. */
    public record Down(String reason, RuntimeException cause) implements Step {}

    /** The same request will be refused again. */
    public record Refused(String reason, String id) implements Step {
        public Refused(String reason) {
            this(reason, null);
        }
    }

    /** The channel refused how we are set up, not this post: it is shut, and the row waits for it. */
    public record Closed(String reason) implements Step {}

    /** It must not go out any more. */
    public record Dropped(String reason) implements Step {}

    /**
     * One try at one row, for this server alone.
     *
     * @return empty where another server has it, somebody closed it meanwhile, or a network is shut
     * @throws ChannelPaused website or mail are shut: the engine waits with the row
     */
    public Optional<Step> attempt(LedgerRow row, Way way, Function<Attempt, Step> channel) {
        var now = clock.instant();
        if (!row.isDue(now)
                || waits(row, way)
                || !own.get(() -> ledger.begin(row.key(), row.attempts(), now.plus(way.longestTry)))) {
            return Optional.empty();
        }
        var attempt = new Attempt(row, row.attempts() + 1, ledger, own);
        var step = ofThisPost(row, channel.apply(attempt));
        record(attempt, way, step);
        if (step instanceof Down down) {
            throw down.cause();
        }
        if (step instanceof Closed && way != Way.NETWORK) {
            throw new ChannelPaused(row.channel(), clock.instant().plus(Pauses.PROBE));
        }
        return Optional.of(step);
    }

    /** What is refused again for the same reason after others got through is refused for its own sake: a person's. */
    private Step ofThisPost(LedgerRow row, Step step) {
        return step instanceof Closed closed
                        && row.reason().equals(Optional.of(PAUSED + closed.reason()))
                        && !isShut(row.channel())
                ? new Refused(closed.reason())
                : step;
    }

    public boolean isShut(Channel channel) {
        return pauses.find(channel).isPresent();
    }

    private boolean waits(LedgerRow row, Way way) {
        var until = own.get(() -> pauses.shut(row));
        until.ifPresent(at -> {
            own.run(() -> ledger.postpone(row, way == Way.NETWORK ? until : Optional.empty()));
            if (way != Way.NETWORK) {
                throw new ChannelPaused(row.channel(), at);
            }
        });
        return until.isPresent();
    }

    /** What is known of a try without another one. */
    public void record(LedgerRow row, int attempt, Way way, Step step) {
        record(new Attempt(row, attempt, ledger, own), way, step);
    }

    /** What an overtaken try found out is no news any more. */
    private void record(Attempt attempt, Way way, Step step) {
        own.run(() -> {
            if (ledger.isLatest(attempt.key(), attempt.number())) {
                write(attempt, way, step);
            }
        });
    }

    private void write(Attempt attempt, Way way, Step step) {
        var key = attempt.key();
        if (step instanceof Done done) {
            ledger.finish(key, State.PUBLISHED, done.link(), done.id(), null, SYSTEM);
        } else if (step instanceof NotYet notYet) {
            ledger.polled(key, clock.instant().plus(notYet.pause()));
        } else if (step instanceof Later later) {
            later(attempt, way, later);
        } else if (step instanceof Down down) {
            ledger.waits(key, way.betweenTries, Optional.empty(), down.reason(), false, attempt.isUnanswered());
        } else if (step instanceof Refused refused) {
            ledger.finish(key, way.forPeople, null, refused.id(), refused.reason(), SYSTEM);
        } else if (step instanceof Dropped dropped) {
            ledger.finish(key, State.SKIPPED, null, null, dropped.reason(), SYSTEM);
        } else if (step instanceof Closed closed) {
            var next =
                    Optional.of(pauses.refused(key.channel(), closed.reason())).filter(any -> way == Way.NETWORK);
            ledger.waits(key, way.betweenTries, next, PAUSED + closed.reason(), false, attempt.isUnanswered());
        }
        if ((step instanceof Done || step instanceof Refused) && !attempt.isBesides()) {
            pauses.wellAgain(key.channel());
        }
    }

    /** 2, 4, 8, 16 minutes, or when the channel itself says; what would take longer is a person's. */
    private void later(Attempt attempt, Way way, Later later) {
        var now = clock.instant();
        var failures = attempt.failures() + 1;
        var next = later.until().filter(now::isBefore).orElse(now.plus(Mailer.pause(failures)));
        if (failures >= MOST_TRIES || next.isAfter(now.plus(LONGEST_PAUSE))) {
            ledger.finish(attempt.key(), way.forPeople, null, null, later.inTheEnd(), SYSTEM);
        } else {
            ledger.waits(
                    attempt.key(), way.betweenTries, Optional.of(next), later.reason(), true, attempt.isUnanswered());
        }
    }
}
