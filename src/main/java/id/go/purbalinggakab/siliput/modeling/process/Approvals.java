package id.go.purbalinggakab.siliput.modeling.process;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.ShippedModels;
import id.go.purbalinggakab.siliput.modeling.process.Flow.Way;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Nothing goes out unapproved: what the shipped diagram reaches only after a review has said yes is reached in no other
 * way, however the diagram is redrawn. Proved by walking every way with every answer that the review's form can give.
 */
@Component
@Order(70)
@RequiredArgsConstructor
class Approvals implements ModelRule {

    private static final String YES = "APPROVED";
    private static final String NOT_YET = "";

    private final ShippedModels shipped;
    private final Vocabulary vocabulary;
    private final ComponentNames names;

    /** A node, and what the review last said when a case comes there. */
    private record Place(String node, String answer) {}

    /** A step whose form asks for an approval. */
    private record Review(Element task, FormField decision) {

        String id() {
            return task.getAttribute("id");
        }
    }

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return Proposed.all(model, shipped).flatMap(one -> one.was().stream()
                .flatMap(was -> reviews(was, vocabulary::form).flatMap(review -> {
                    var now = reviews(one.flow(), model::form)
                            .filter(other -> other.id().equals(review.id()))
                            .findFirst()
                            .orElse(review);
                    return unapproved(one.diagram(), one.flow(), now, guarded(was, review));
                })));
    }

    private static Stream<Review> reviews(Flow flow, Function<String, Optional<FormFile>> forms) {
        return flow.nodes.values().stream().flatMap(task -> Diagram.camunda(task, "formKey")
                .map(key -> key.replaceFirst("^embedded:deployment:", ""))
                .flatMap(file -> forms.apply(file).stream())
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.options().containsKey(YES))
                .map(decision -> new Review(task, decision)));
    }

    /** Whether a case that left one version at a step may be where another one has the target, whatever reviews said. */
    static boolean mayGoOn(
            Flow before, String step, Flow now, String target, Function<String, Optional<FormFile>> forms) {
        return reviews(now, forms).allMatch(review -> answers(now, review)
                .getOrDefault(target, Set.of())
                .containsAll(answers(before, review).getOrDefault(step, Set.of(NOT_YET))));
    }

    /** The nodes that only an approved case comes to, and the components that only these call. */
    private Set<String> guarded(Flow flow, Review review) {
        var answers = answers(flow, review);
        var nodes = answers.entrySet().stream()
                .filter(node -> node.getValue().equals(Set.of(YES)))
                .map(Map.Entry::getKey)
                .collect(toSet());
        var open = components(flow, flow.nodes.keySet().stream().filter(id -> !nodes.contains(id)));
        return Stream.concat(
                        nodes.stream(),
                        components(flow, nodes.stream()).stream().filter(one -> !open.contains(one)))
                .collect(toSet());
    }

    private Set<String> components(Flow flow, Stream<String> nodes) {
        return nodes.map(flow.nodes::get)
                .filter(Objects::nonNull)
                .flatMap(this::components)
                .collect(toSet());
    }

    /** Whatever the node calls, at any of its parts and by any of its names. */
    private Stream<String> components(Element node) {
        return Nodes.parts(node)
                .flatMap(part -> Diagram.camunda(part, "delegateExpression"))
                .map(names::one);
    }

    private static Map<String, Set<String>> answers(Flow flow, Review review) {
        return places(flow, review).stream()
                .collect(Collectors.groupingBy(Place::node, mapping(Place::answer, toSet())));
    }

    private static Set<Place> places(Flow flow, Review review) {
        return Flow.closure(
                flow.starts.stream().map(start -> new Place(start, NOT_YET)).toList(),
                place -> flow.from(place.node()).stream().flatMap(way -> next(flow, review, place, way)));
    }

    private static Stream<Place> next(Flow flow, Review review, Place place, Way way) {
        if (place.node().equals(review.id()) && way.arrow().isPresent()) {
            return review.decision().options().keySet().stream().map(answer -> new Place(way.to(), answer));
        }
        var possible = place.answer().equals(NOT_YET)
                || Ways.possible(flow, way, review.decision().name(), place.answer());
        return Stream.of(new Place(way.to(), place.answer())).filter(next -> possible);
    }

    /** Named is the arrow by which an unapproved case comes to where only approved ones may be. */
    private Stream<ModelProblem> unapproved(Diagram diagram, Flow flow, Review review, Set<String> guarded) {
        var answers = answers(flow, review);
        return flow.ways.stream()
                .filter(way -> isGuarded(flow, way.to(), guarded) && !isGuarded(flow, way.from(), guarded))
                .filter(way -> isUnapproved(way.to(), answers))
                .filter(way -> places(flow, review).stream()
                        .filter(place -> place.node().equals(way.from()))
                        .flatMap(place -> next(flow, review, place, way))
                        .anyMatch(place -> !place.answer().equals(YES)))
                .map(way -> diagram.problem(
                        way.arrow().orElseGet(() -> flow.nodes.get(way.to())),
                        "membawa perkara ke '%s' tanpa persetujuan pada langkah '%s'; arahkan lewat langkah itu dan"
                                        .formatted(way.to().replace(Flow.LEFT, ""), review.id())
                                + " hanya bila disetujui"));
    }

    private static boolean isUnapproved(String node, Map<String, Set<String>> answers) {
        return answers.getOrDefault(node, Set.of()).stream().anyMatch(answer -> !answer.equals(YES));
    }

    private boolean isGuarded(Flow flow, String node, Set<String> guarded) {
        return guarded.contains(node)
                || components(flow, Stream.of(node)).stream().anyMatch(guarded::contains);
    }
}
