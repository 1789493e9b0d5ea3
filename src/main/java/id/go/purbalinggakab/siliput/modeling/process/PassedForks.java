package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.Suppositions;
import id.go.purbalinggakab.siliput.engine.Unanswerable;
import id.go.purbalinggakab.siliput.modeling.PastCases.Finding;
import id.go.purbalinggakab.siliput.modeling.process.Fork.Arrow;
import id.go.purbalinggakab.siliput.modeling.process.Tally.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.stereotype.Component;

/**
 * Conditions asked again with what a case held as it passed. The way that the case really took must follow from the same
 * values by its own diagram; otherwise nothing is said about it.
 */
@Component
@RequiredArgsConstructor
class PassedForks {

    private final FinishedCases cases;
    private final RepositoryService repository;
    private final Suppositions suppositions;

    Stream<Finding> look(String file, Diagram running, Diagram draft, Instant since, Runnable seen) {
        return Nodes.processes(running)
                .map(process -> process.getAttribute("id"))
                .flatMap(key -> look(file, key, Fork.of(running, key), Fork.of(draft, key), since, seen));
    }

    private Stream<Finding> look(
            String file, String key, Map<String, Fork> running, Map<String, Fork> draft, Instant since, Runnable seen) {
        var changed = running.values().stream()
                .filter(fork -> !draft.containsKey(fork.id()) || fork.isChanged(draft.get(fork.id())))
                .collect(toMap(Fork::id, fork -> new Tally("Jalan setelah '%s'".formatted(fork.name()))));
        if (changed.isEmpty()) {
            return Stream.empty();
        }
        var versions = new HashMap<String, Map<String, Fork>>();
        var cut = cases.each(key, since, one -> {
            var own = versions.computeIfAbsent(
                    one.instance().getProcessDefinitionId(), version -> Fork.of(deployed(version), key));
            ask(one, own, draft, changed);
            seen.run();
        });
        return changed.values().stream().map(tally -> tally.finding(file, cut));
    }

    private void ask(PastCase one, Map<String, Fork> own, Map<String, Fork> draft, Map<String, Tally> changed) {
        var steps = one.steps();
        var passed = steps.stream()
                .filter(step -> changed.containsKey(step.getActivityId()))
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .toList();
        if (passed.isEmpty()) {
            return;
        }
        var updates = one.updates();
        passed.forEach(step -> changed.get(step.getActivityId()).ask(one, () -> {
            var values = one.at(updates, step.getEndTime(), step.getExecutionId());
            var took = taken(own.get(step.getActivityId()), values);
            if (!isWayTaken(took, own.get(step.getActivityId()), step, steps)) {
                throw new Unanswerable("jalan yang dahulu ditempuh tidak dapat diulang dari nilai yang tercatat");
            }
            return turn(took, taken(draft.get(step.getActivityId()), values));
        }));
    }

    private List<Arrow> taken(Fork fork, Map<String, Object> values) {
        if (fork == null) {
            throw new Unanswerable("elemen ini tidak ada lagi di draf");
        }
        return fork.taken(condition -> suppositions.holds(condition, values));
    }

    private static Optional<Turn> turn(List<Arrow> took, List<Arrow> would) {
        return targets(took).equals(targets(would))
                ? Optional.empty()
                : Optional.of(new Turn("%s → %s".formatted(Fork.words(took), Fork.words(would)), ""));
    }

    private static Set<String> targets(List<Arrow> arrows) {
        return arrows.stream().map(Arrow::target).collect(toSet());
    }

    /** The first that the case came to, of all that the element leads to. */
    private static boolean isWayTaken(
            List<Arrow> took, Fork own, HistoricActivityInstance from, List<HistoricActivityInstance> steps) {
        var possible = targets(own.arrows());
        var next = steps.stream()
                .filter(step -> possible.contains(step.getActivityId()))
                .filter(step -> !step.getStartTime().before(from.getEndTime()))
                .toList();
        var first = next.stream().map(HistoricActivityInstance::getStartTime).min(Comparator.naturalOrder());
        return next.stream()
                .filter(step -> first.filter(step.getStartTime()::equals).isPresent())
                .anyMatch(step -> targets(took).contains(step.getActivityId()));
    }

    private Diagram deployed(String version) {
        try (var model = repository.getProcessModel(version)) {
            return Diagram.read(version, model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
