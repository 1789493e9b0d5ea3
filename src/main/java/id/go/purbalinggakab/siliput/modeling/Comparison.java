package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.DiagramDifference;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Detail;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one file says otherwise than another, in words that its administrator reads.
 *
 * @param note said beside or instead of the rows
 */
public record Comparison(String file, String note, List<Row> rows) {

    /** @param element its id in a diagram or table, or the field's name */
    public record Row(Kind kind, String what, String element, List<String> details) {}

    /** What became of it. */
    public enum Kind {
        ADDED("ditambahkan"),
        REMOVED("dihapus"),
        CHANGED("diubah"),
        MOVED("digeser");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Comparison of(String file, Optional<byte[]> before, byte[] after) {
        if (before.isEmpty()) {
            return new Comparison(file, "Berkas baru.", List.of());
        }
        if (Arrays.equals(before.get(), after)) {
            return new Comparison(file, "Tidak ada yang berubah.", List.of());
        }
        var was = ModelName.text(before.get());
        var is = ModelName.text(after);
        try {
            var rows = ModelName.isForm(file)
                    ? FormDifference.rows(file, was, is)
                    : ModelName.isTable(file) ? TableDifference.rows(was, is) : diagram(was, is);
            return new Comparison(file, rows.isEmpty() ? "Hanya cara penulisannya yang berubah." : "", rows);
        } catch (RefusedDiagram broken) {
            return new Comparison(file, "Tidak dapat dibandingkan: " + broken.getMessage(), List.of());
        }
    }

    public boolean isDiagram() {
        return file.endsWith(".bpmn");
    }

    static List<Row> diagram(String was, String is) {
        return DiagramDifference.drawnToo(was, is).changes().stream()
                .map(change -> new Row(
                        Kind.valueOf(change.kind().name()),
                        "%s %s"
                                .formatted(ModelWords.type(change.type()), quoted(change.name()))
                                .strip(),
                        change.id(),
                        change.details().stream().map(Comparison::words).toList()))
                .toList();
    }

    private static String words(Detail detail) {
        return changed(ModelWords.what(detail.what()), detail.before(), detail.after());
    }

    static String changed(String what, String before, String after) {
        return "%s: %s → %s".formatted(what, shown(before), shown(after));
    }

    static void compare(List<String> details, String what, String before, String after) {
        if (!before.equals(after)) {
            details.add(changed(what, before, after));
        }
    }

    /** The lines of one that the other has not, so that nothing changes unseen. */
    static List<String> otherLines(String was, String is) {
        var before =
                was.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var after =
                is.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var found = new ArrayList<String>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> found.add("− " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> found.add("+ " + line));
        return found;
    }

    private static String shown(String text) {
        return text.isBlank() ? "(kosong)" : text;
    }

    private static String quoted(String name) {
        return name.isBlank() ? "" : "\"" + name + "\"";
    }
}
