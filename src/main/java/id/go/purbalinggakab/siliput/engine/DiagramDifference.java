package id.go.purbalinggakab.siliput.engine;

import com.github.difflib.DiffUtils;
import id.go.purbalinggakab.siliput.engine.DiagramElements.DiagramElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one version of a diagram or table says otherwise than the one before, element by element. */
public record DiagramDifference(List<Change> changes) {

    /** What became of an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * @param type the element's, as the standard calls it
     * @param details what of it changed: name, before, after
     */
    public record Change(Kind kind, String id, String type, String name, List<Detail> details) {}

    /** Blank where there was or is nothing. */
    public record Detail(String what, String before, String after) {}

    public static DiagramDifference between(String before, String after) {
        return new DiagramDifference(changes(
                read(before.getBytes(StandardCharsets.UTF_8)).said(),
                read(after.getBytes(StandardCharsets.UTF_8)).said()));
    }

    /** The same, and what is only drawn elsewhere. */
    public static DiagramDifference drawnToo(byte[] before, byte[] after) {
        var was = read(before);
        var is = read(after);
        var changes = new ArrayList<>(changes(was.said(), is.said()));
        var told = changes.stream().map(Change::id).collect(Collectors.toSet());
        changes(was.drawn(), is.drawn()).stream()
                .filter(one -> !told.contains(one.id()))
                .map(one -> {
                    var drawn = is.said().getOrDefault(one.id(), is.drawn().get(one.id()));
                    return drawn == null
                            ? new Change(Kind.MOVED, one.id(), one.type(), "", List.of())
                            : new Change(Kind.MOVED, one.id(), drawn.type(), drawn.name(), List.of());
                })
                .forEach(changes::add);
        return new DiagramDifference(changes);
    }

    private static DiagramElements read(byte[] xml) {
        return DiagramElements.of(Diagram.read("diagram", xml));
    }

    private static List<Change> changes(Map<String, DiagramElement> old, Map<String, DiagramElement> fresh) {
        var changes = new ArrayList<Change>();
        var ids = new TreeSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        var told = ids.stream()
                .filter(id -> !ends(old.get(id)).equals(ends(fresh.get(id))))
                .collect(Collectors.toSet());
        for (var id : ids) {
            var was = old.get(id);
            var is = fresh.get(id);
            if (was == null) {
                changes.add(new Change(Kind.ADDED, id, is.type(), is.name(), said(is)));
            } else if (is == null) {
                changes.add(new Change(Kind.REMOVED, id, was.type(), was.name(), List.of()));
            } else {
                var details = details(was, is, told);
                if (!details.isEmpty()) {
                    changes.add(new Change(Kind.CHANGED, id, is.type(), is.name(), details));
                }
            }
        }
        return changes;
    }

    /** From where to where an arrow leads; whether there is such an element at all. */
    private static List<String> ends(DiagramElement element) {
        return element == null
                ? List.of()
                : List.of(
                        element.facts().getOrDefault("sourceRef", ""),
                        element.facts().getOrDefault("targetRef", ""));
    }

    private static List<Detail> said(DiagramElement fresh) {
        return fresh.facts().entrySet().stream()
                .filter(fact -> !Set.of(DiagramElements.TYPE, DiagramElements.PARENT, "name")
                        .contains(fact.getKey()))
                .map(fact -> new Detail(fact.getKey(), "", fact.getValue()))
                .toList();
    }

    /** @param told what is told of anyway: arrows that lead elsewhere, steps that came or went */
    private static List<Detail> details(DiagramElement was, DiagramElement is, Set<String> told) {
        var names = new TreeSet<>(was.facts().keySet());
        names.addAll(is.facts().keySet());
        var facts = names.stream()
                .filter(name ->
                        !Objects.equals(was.facts().get(name), is.facts().get(name)))
                .map(name -> new Detail(
                        name, was.facts().getOrDefault(name, ""), is.facts().getOrDefault(name, "")));
        var repeats = Stream.concat(
                only(was.repeats(), is.repeats(), told).map(one -> new Detail(one, "ada", "")),
                only(is.repeats(), was.repeats(), told).map(one -> new Detail(one, "", "ada")));
        return Stream.of(facts, repeats, moved(was.order(), is.order()))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> only(List<String> those, List<String> others, Set<String> told) {
        return those.stream()
                .filter(one -> !others.contains(one))
                .filter(one -> !told.contains(one.substring(one.indexOf(' ') + 1)));
    }

    /** Of arrows that leave one gateway the first that holds is taken: their order counts. */
    private static Stream<Detail> moved(List<String> was, List<String> is) {
        var before = was.stream().filter(is::contains).toList();
        var after = is.stream().filter(was::contains).toList();
        return DiffUtils.diff(before, after).getDeltas().stream()
                .flatMap(delta -> delta.getTarget().getLines().stream())
                .map(one -> new Detail("order " + one, place(before, one), place(after, one)));
    }

    private static String place(List<String> all, String one) {
        var at = all.indexOf(one);
        return at == 0 ? "pertama" : at < 0 ? "" : "sesudah " + all.get(at - 1);
    }
}
