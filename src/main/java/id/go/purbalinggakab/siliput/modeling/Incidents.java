package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.Incident.Met;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What failed and is not well again. Kept and told in a transaction of its own: that of the failed step is rolled back.
 * Told once, however often the step fails, after a restart and by whichever node.
 */
@Component
public class Incidents {

    private static final Duration SHOWN = Duration.ofDays(7);

    private final IncidentTable table;
    private final IncidentNotices notices;
    private final Clock clock;
    private final TransactionTemplate own;

    Incidents(IncidentTable table, IncidentNotices notices, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.notices = notices;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return its number */
    public Incident met(Met met) {
        try {
            return own.execute(status -> kept(met));
        } catch (DuplicateKeyException otherNode) {
            return own.execute(status -> kept(met));
        }
    }

    public void over(Incident incident) {
        own.executeWithoutResult(status -> {
            table.over(incident.number(), clock.instant());
            notices.settle(incident);
        });
    }

    public Optional<Incident> find(long number) {
        return table.find(number);
    }

    /** The oldest first. */
    public List<Incident> open() {
        return table.open();
    }

    /** Of the last days, the newest first. */
    public List<Incident> over() {
        return table.overSince(clock.instant().minus(SHOWN));
    }

    private Incident kept(Met met) {
        var now = clock.instant();
        var known = table.open(met.key());
        if (known.isEmpty()) {
            table.add(met, now);
            var fresh = table.open(met.key()).orElseThrow();
            notices.tell(fresh, "");
            return fresh;
        }
        var told = toldAgain(known.get(), now);
        var failures = met.kind() == Kind.REQUEST ? known.get().failures() + 1 : met.failures();
        table.again(known.get().number(), met, failures, now, told);
        return table.open(met.key()).orElseThrow();
    }

    /** A job's failures are one series; of requests somebody hears again, since each is another person's. */
    private Instant toldAgain(Incident known, Instant now) {
        if (known.kind() != Kind.REQUEST
                || known.times().told().plus(Incident.AGAIN).isAfter(now)) {
            return known.times().told();
        }
        notices.tell(known, "/" + now.getEpochSecond());
        return now;
    }
}
