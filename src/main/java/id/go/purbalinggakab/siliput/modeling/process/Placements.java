package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.toMap;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.PlaceRule;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * A case whose step is gone goes on at another task for the same people, but leaps over nothing: at the one before, the
 * one behind or a new one in its place, and never past a review.
 */
@Component
@RequiredArgsConstructor
class Placements implements PlaceRule {

    private static final String TASK = "userTask";
    private static final List<String> PEOPLE = List.of("candidateGroups", "candidateUsers", "assignee", "followUpDate");

    @Lazy
    private final RepositoryService repository;

    private final AsSystem asSystem;
    private final Vocabulary vocabulary;
    private final StepNames names;

    /** A version of a process as a graph, and its forms by name. */
    private record Version(String id, Flow flow, Function<String, Optional<FormFile>> forms) {}

    @Override
    public Optional<String> fault(String from, String step, String to, String target) {
        return fault(version(from), step, version(to), target);
    }

    /** The steps at which such a case may go on, with their names. */
    TreeMap<String, String> targets(String from, String step, String to) {
        var before = version(from);
        var now = version(to);
        return now.flow().nodes.keySet().stream()
                .filter(target -> fault(before, step, now, target).isEmpty())
                .collect(toMap(target -> target, target -> names.step(to, target), (one, same) -> one, TreeMap::new));
    }

    /** What hangs at the step, timers above all, and hangs at the target too. */
    List<String> along(String from, String step, String to, String target) {
        var before = attached(version(from), step);
        return attached(version(to), target).stream().filter(before::contains).toList();
    }

    private static List<String> attached(Version version, String step) {
        return version.flow().nodes.entrySet().stream()
                .filter(node -> node.getValue().getAttribute("attachedToRef").equals(step))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<String> fault(Version before, String step, Version now, String target) {
        var was = before.flow().nodes.get(step);
        var other = now.flow().nodes.get(target);
        if (now.flow().nodes.containsKey(step) || was == null || other == null || !isAlike(was, other)) {
            return Optional.of("bukan tugas yang hilang, atau penerimanya lain");
        }
        if (!isNear(before.flow(), step, now.flow(), target)) {
            return Optional.of("melompati langkah lain");
        }
        return Optional.of("di belakang tinjauan yang belum dilalui perkara itu")
                .filter(words -> !Approvals.mayGoOn(before.flow(), step, now.flow(), target, now.forms()));
    }

    private static boolean isAlike(Element was, Element other) {
        return Stream.of(was, other).allMatch(one -> one.getLocalName().equals(TASK))
                && PEOPLE.stream().allMatch(name -> Diagram.camunda(was, name)
                        .toList()
                        .equals(Diagram.camunda(other, name).toList()))
                && offers(was).equals(offers(other));
    }

    private static List<String> offers(Element task) {
        return Fact.LISTENER
                .of(task)
                .filter(listener -> !listener.startsWith("complete "))
                .toList();
    }

    private static boolean isNear(Flow before, String step, Flow now, String target) {
        return before.nodes.containsKey(target)
                ? next(before, step).contains(target) || next(before, target).contains(step)
                : before.nodes.keySet().stream()
                        .filter(now.nodes::containsKey)
                        .anyMatch(one -> next(before, one).contains(step)
                                && next(now, one).contains(target));
    }

    /** What a case comes to next by the drawn arrows, up to where it waits, works, or meets another of its ways. */
    private static Set<String> next(Flow flow, String node) {
        return Flow.closure(
                drawn(flow, node).toList(),
                one -> Optional.ofNullable(flow.nodes.get(one))
                                .filter(Placements::isStop)
                                .isPresent()
                        ? Stream.empty()
                        : drawn(flow, one));
    }

    private static Stream<String> drawn(Flow flow, String node) {
        return flow.from(node).stream()
                .filter(way -> way.arrow().isPresent() || !isEvent(flow, way.to()))
                .map(Flow.Way::to);
    }

    /** Whose way begins with what happens, not with an arrow. */
    private static boolean isEvent(Flow flow, String id) {
        return Optional.ofNullable(flow.nodes.get(id))
                .filter(node -> node.getLocalName().equals("boundaryEvent")
                        || node.getLocalName().equals("startEvent")
                                && Flow.isEventScope((Element) node.getParentNode()))
                .isPresent();
    }

    private static boolean isStop(Element node) {
        return node.getLocalName()
                .matches("\\w*[tT]ask|callActivity|parallelGateway|inclusiveGateway|eventBasedGateway|\\w*CatchEvent");
    }

    private Version version(String definition) {
        return asSystem.ask(() -> {
            var found = repository.getProcessDefinition(definition);
            try (var model = repository.getProcessModel(definition)) {
                var diagram = Diagram.read(found.getResourceName(), model.readAllBytes());
                var process = Nodes.processes(diagram)
                        .filter(one -> one.getAttribute("id").equals(found.getKey()))
                        .findFirst()
                        .orElseThrow();
                return new Version(definition, new Flow(process), form -> form(found.getDeploymentId(), form));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<FormFile> form(String deployment, String name) {
        return asSystem.ask(
                () -> repository.getDeploymentResourceNames(deployment).contains(name)
                        ? Optional.of(read(deployment, name))
                        : vocabulary.form(name));
    }

    private FormFile read(String deployment, String name) {
        try (var form = repository.getResourceAsStream(deployment, name)) {
            return FormFile.read(name, form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
