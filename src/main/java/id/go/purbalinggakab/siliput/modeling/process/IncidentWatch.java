package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.StandingTrouble;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.modeling.EngineWords;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.Incidents;
import id.go.purbalinggakab.siliput.modeling.process.StuckSteps.Stuck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares what is stuck in the engine with what was told: what happened while the application was down, or on another
 * node, is told all the same, and what is well again is over.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IncidentWatch {

    /** A request's failure that nobody met again was mended, or nobody asks any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(3);

    private static final String NO_PROCESS = "Pekerjaan sistem";

    private final StuckSteps stuck;
    private final Incidents incidents;
    private final StepNames names;

    @Lazy
    private final ManagementService jobs;

    private final List<StandingTrouble> troubles;
    private final AsSystem asSystem;
    private final Clock clock;

    public void look() {
        var now = Stream.concat(stuck.now().stream(), troubles.stream().flatMap(IncidentWatch::standing))
                .toList();
        var keys = now.stream().map(IncidentWatch::key).collect(Collectors.toUnmodifiableSet());
        var open = incidents.open();
        var known = open.stream()
                .collect(Collectors.toMap(
                        one -> key(one.kind(), one.reference()), Incident::failures, (first, again) -> again));
        incidents.met(now.stream()
                .filter(Stuck::isWorthTelling)
                .filter(one -> !Objects.equals(known.get(key(one)), one.failures()))
                .map(this::met)
                .toList());
        incidents.over(open.stream().filter(one -> isOver(one, keys)).toList());
    }

    private static Stream<Stuck> standing(StandingTrouble trouble) {
        return trouble.now().stream()
                .map(one -> new Stuck(
                        one.reference(), false, "", one.place(), "", one.since(), 1, Optional.empty(), one.words()));
    }

    private boolean isOver(Incident incident, Set<String> stuckNow) {
        return switch (incident.kind()) {
            case JOB, OTHER -> !stuckNow.contains(key(incident.kind(), incident.reference()));
            case REQUEST ->
                stuck.isPassedSince(
                                incident.at().process(),
                                incident.at().element(),
                                incident.times().last())
                        || incident.times().last().plus(FORGOTTEN).isBefore(clock.instant());
        };
    }

    private Incident.Met met(Stuck one) {
        var process = names.process(one.definition());
        return new Incident.Met(
                key(one),
                kind(one),
                one.id(),
                new Incident.Place(
                        one.caseNumber(),
                        process.key(),
                        process.name().isEmpty() ? NO_PROCESS : process.name(),
                        one.element(),
                        one.element().isEmpty() ? NO_PROCESS : names.step(one.definition(), one.element())),
                words(one),
                one.since(),
                one.failures());
    }

    private EngineWords words(Stuck one) {
        return EngineWords.of(Optional.of(one)
                .filter(Stuck::job)
                .map(job -> asSystem.ask(() -> jobs.getJobExceptionStacktrace(job.id())))
                .orElse(one.message()));
    }

    private static Kind kind(Stuck one) {
        return one.job() ? Kind.JOB : Kind.OTHER;
    }

    private static String key(Stuck one) {
        return key(kind(one), one.id());
    }

    private static String key(Kind kind, String reference) {
        return kind + " " + reference;
    }

    /** Looks twice a minute; switched off in tests. */
    @Component
    @ConditionalOnProperty(name = "siliput.incidents.polling", matchIfMissing = true)
    @RequiredArgsConstructor
    static class IncidentPoller {

        private final IncidentWatch watch;

        @Scheduled(fixedDelayString = "${siliput.incidents.pause:PT30S}", initialDelayString = "PT20S")
        void poll() {
            watch.look();
        }
    }
}
