package id.go.purbalinggakab.siliput.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What one version of a diagram or table says otherwise than the one before, element by element. */
public record DiagramDifference(List<Change> changes) {

    /** What became of an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param type the element's, as the standard calls it
     * @param details what of it changed: name, before, after
     */
    public record Change(Kind kind, String id, String type, String name, List<Detail> details) {}

    /** Blank where there was or is nothing. */
    public record Detail(String what, String before, String after) {}

    public static DiagramDifference between(String before, String after) {
        var old = DiagramElement.read(before);
        var fresh = DiagramElement.read(after);
        var changes = new ArrayList<Change>();
        var ids = new TreeSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        for (var id : ids) {
            var was = old.get(id);
            var is = fresh.get(id);
            if (was == null) {
                changes.add(new Change(Kind.ADDED, id, is.type(), is.name(), List.of()));
            } else if (is == null) {
                changes.add(new Change(Kind.REMOVED, id, was.type(), was.name(), List.of()));
            } else if (!was.facts().equals(is.facts())) {
                changes.add(new Change(Kind.CHANGED, id, is.type(), is.name(), details(was, is)));
            }
        }
        return new DiagramDifference(changes);
    }

    private static List<Detail> details(DiagramElement was, DiagramElement is) {
        var names = new TreeSet<>(was.facts().keySet());
        names.addAll(is.facts().keySet());
        return names.stream()
                .map(name -> new Detail(
                        name, was.facts().getOrDefault(name, ""), is.facts().getOrDefault(name, "")))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
    }
}
