package id.go.purbalinggakab.siliput.modeling;

import static java.util.stream.Collectors.groupingBy;

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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What failed and is not well again. Told once, however often a step fails, after a restart and by whichever node; what
 * stuck in one process for one cause is one notice, and what joins it is told once an hour.
 */
@Component
public class Incidents {

    private static final Duration SHOWN = Duration.ofDays(7);

    private final IncidentTable table;
    private final IncidentNotices notices;
    private final ModelingSettings settings;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    Incidents(
            IncidentTable table,
            IncidentNotices notices,
            ModelingSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
    }

    /** As they are kept, in the same order. */
    public List<Incident> met(List<Met> all) {
        try {
            return atOnce.execute(status -> kept(all));
        } catch (DuplicateKeyException otherNode) {
            return atOnce.execute(status -> kept(all));
        }
    }

    public void over(List<Incident> all) {
        atOnce.executeWithoutResult(status -> {
            all.forEach(one -> table.over(one.number(), clock.instant()));
            all.stream()
                    .map(Incident::toldAs)
                    .distinct()
                    .filter(told -> !table.isOpenUnder(told))
                    .forEach(notices::settle);
            table.forget(clock.instant().minus(settings.modeling().keep()));
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

    private List<Incident> kept(List<Met> all) {
        var now = clock.instant();
        all.stream()
                .flatMap(met -> heard(met, now).stream())
                .collect(groupingBy(one -> List.of(
                        one.kind() == Kind.JOB ? one.at().process() : one.number(),
                        one.words().cause())))
                .values()
                .forEach(group -> tell(group, now));
        return all.stream().flatMap(met -> table.open(met.key()).stream()).toList();
    }

    /** Nothing where it was told already: a job's failures are one series, each request is another person's. */
    private Optional<Incident> heard(Met met, Instant now) {
        var known = table.open(met.key());
        if (known.isEmpty()) {
            table.add(met, now);
        } else {
            var failures = met.kind() == Kind.REQUEST ? known.orElseThrow().failures() + 1 : met.failures();
            table.again(known.orElseThrow().number(), met, failures, now);
        }
        return table.open(met.key()).filter(one -> known.isEmpty() || met.kind() == Kind.REQUEST);
    }

    private void tell(List<Incident> group, Instant now) {
        var first = group.get(0);
        var told = table.toldFor(first);
        var toldAs = told.map(Incident::toldAs).orElse(first.number());
        var silent = told.map(one -> one.times().told())
                .filter(at -> at.plus(Incident.AGAIN).isAfter(now));
        if (silent.isEmpty()) {
            notices.tell(first, group.size(), toldAs, told.isEmpty() ? "" : "/" + now.getEpochSecond());
        }
        group.forEach(one -> table.told(one.number(), toldAs, silent.orElse(now)));
    }
}
