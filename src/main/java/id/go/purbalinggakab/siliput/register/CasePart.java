package id.go.purbalinggakab.siliput.register;

import java.util.List;

/**
 * A part of a case as people read it, the same on a page, on paper and in a file: a table, or entries one below the
 * other.
 *
 * @param columns a table's heads; empty: two columns, a label and what it says
 */
public record CasePart(String id, String title, List<String> columns, List<List<String>> rows, List<Entry> entries) {

    /** Something with a heading of its own. */
    public record Entry(String heading, List<Field> fields, List<String> lines, List<Text> texts) {}

    /** A label with what stands beside it. */
    public record Field(String label, String value) {}

    /** A text in runs with one fate each since the version before. */
    public record Text(String label, List<Run> runs) {}

    /** @param change {@code EQUAL}, {@code ADDED} or {@code REMOVED} */
    public record Run(String change, String text) {}

    public static List<CasePart> table(String id, String title, List<String> columns, List<List<String>> rows) {
        return rows.isEmpty() ? List.of() : List.of(new CasePart(id, title, columns, rows, List.of()));
    }

    public static List<CasePart> list(String id, String title, List<Entry> entries) {
        return entries.isEmpty() ? List.of() : List.of(new CasePart(id, title, List.of(), List.of(), entries));
    }
}
