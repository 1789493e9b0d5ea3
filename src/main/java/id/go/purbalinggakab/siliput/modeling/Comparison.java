package id.go.purbalinggakab.siliput.modeling;

import com.github.difflib.DiffUtils;
import id.go.purbalinggakab.siliput.engine.DiagramDifference;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Change;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Detail;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one file says otherwise than another, in words that its administrator reads.
 *
 * @param note said beside or instead of the rows
 */
public record Comparison(String file, String note, List<Row> rows) {

    private static final String WITHDRAWN = "Tidak dipakai lagi";

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
        var was = before.get();
        if (Arrays.equals(was, after)) {
            return new Comparison(file, "Tidak ada yang berubah.", List.of());
        }
        try {
            var rows = ModelName.isForm(file)
                    ? FormDifference.rows(file, ModelName.text(was), ModelName.text(after))
                    : ModelName.isTable(file)
                            ? TableDifference.rows(was, after)
                            : rows(DiagramDifference.drawnToo(was, after).changes().stream());
            return new Comparison(file, rows.isEmpty() ? "Hanya cara penulisannya yang berubah." : "", rows);
        } catch (RefusedDiagram broken) {
            return new Comparison(file, "Tidak dapat dibandingkan: " + broken.getMessage(), List.of());
        } catch (RuntimeException | StackOverflowError broken) {
            return new Comparison(file, "Tidak dapat dibandingkan; unduh berkasnya untuk melihatnya.", List.of());
        }
    }

    /** Of a file that came with what is taken back. */
    public static Comparison withdrawn(String file) {
        return new Comparison(
                file, WITHDRAWN + (file.endsWith(".bpmn") ? ": prosesnya tidak dapat dimulai." : "."), List.of());
    }

    public boolean isDiagram() {
        return file.endsWith(".bpmn") && !note.startsWith(WITHDRAWN);
    }

    static List<Row> rows(Stream<Change> changes) {
        return changes.map(change -> new Row(
                        Kind.valueOf(change.kind().name()),
                        "%s %s"
                                .formatted(ModelWords.type(change.type()), quoted(change.name()))
                                .strip(),
                        change.id(),
                        change.details().stream()
                                .map(detail -> words(change.kind(), detail))
                                .toList()))
                .toList();
    }

    private static String words(DiagramDifference.Kind kind, Detail detail) {
        var what = ModelWords.what(detail.what());
        if (kind == DiagramDifference.Kind.ADDED) {
            return "%s: %s".formatted(what, detail.after());
        }
        return detail.what().equals("type")
                ? changed(what, ModelWords.type(detail.before()), ModelWords.type(detail.after()))
                : changed(what, detail.before(), detail.after());
    }

    static String changed(String what, String before, String after) {
        return "%s: %s → %s".formatted(what, shown(before), shown(after));
    }

    static void compare(List<String> details, String what, String before, String after) {
        if (!before.equals(after)) {
            details.add(changed(what, before, after));
        }
    }

    /** Line by line, so that nothing changes unseen: what came, went or lies elsewhere. */
    static List<Row> lines(String was, String is) {
        var found = DiffUtils.diff(stripped(was), stripped(is)).getDeltas().stream()
                .flatMap(delta -> Stream.concat(
                        delta.getSource().getLines().stream().map(line -> "− " + line),
                        delta.getTarget().getLines().stream().map(line -> "+ " + line)))
                .toList();
        return found.isEmpty() ? List.of() : List.of(new Row(Kind.CHANGED, "baris berkas", "", found));
    }

    private static List<String> stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String shown(String text) {
        return text.isBlank() ? "(kosong)" : text;
    }

    private static String quoted(String name) {
        return name.isBlank() ? "" : "\"" + name + "\"";
    }
}
