package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.register.CasePart.Entry;
import id.go.purbalinggakab.siliput.register.CasePart.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A case's due dates: what explains each, how often and why it moved, and how it ended. */
@Component
@RequiredArgsConstructor
class DeadlineSection implements CaseSection {

    static final String DEADLINES = "DEADLINES";

    private final Register register;

    @Override
    public String name() {
        return DEADLINES;
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        return CaseRows.named(
                register.deadlines(number),
                row -> "DEADLINES:%s:%s".formatted(row.kind(), row.due()),
                DeadlineSection::row);
    }

    private static CaseRow row(DeadlineRecord deadline) {
        return CaseRow.empty()
                .with("kind", deadline.kind())
                .with("start", deadline.start())
                .with("due", deadline.due())
                .with("strictDue", deadline.strictDue())
                .with("provisional", deadline.provisional())
                .with("metAt", deadline.metAt())
                .with("breachedAt", deadline.breachedAt())
                .text("explanation", String.join("\n", deadline.explanation()))
                .text("cause", deadline.cause());
    }

    @Override
    public List<CasePart> parts(CaseRows rows) {
        var last = new HashMap<String, CaseRow>();
        var sorted = rows.of(DEADLINES).stream()
                .sorted(Comparator.comparing(row -> row.fact("due")))
                .toList();
        sorted.forEach(row -> last.put(row.fact("kind"), row));
        var entries = new ArrayList<Entry>();
        for (var row : sorted) {
            var moves = last.get(row.fact("kind")) == row ? moves(row.fact("kind"), rows) : Stream.<String>empty();
            entries.add(new Entry(
                    "%s: %s".formatted(DeadlineRecord.label(row.fact("kind")), row.time("due")),
                    List.of(
                            new Field("Mulai dihitung", row.time("start")),
                            new Field("Bacaan ketat (jam tanpa henti)", row.time("strictDue")),
                            new Field("Hasil", outcome(row))),
                    Stream.concat(row.said("explanation").lines(), moves).toList(),
                    List.of()));
        }
        return CasePart.list("tenggat", "Tenggat dan penjelasannya", entries);
    }

    private static Stream<String> moves(String kind, CaseRows rows) {
        var name = kind.replace('_', ' ');
        return rows.of(RegisterSections.NOTES).stream()
                .filter(note -> note.said("text").startsWith("Tenggat %s digeser".formatted(name))
                        || note.said("text").startsWith("Keterlambatan %s yang dicatat".formatted(name)))
                .map(note -> "%s: %s".formatted(note.time("at"), note.said("text")));
    }

    private static String outcome(CaseRow row) {
        var ended = row.find("metAt").isEmpty() ? "belum selesai" : "selesai " + row.time("metAt");
        if (row.find("breachedAt").isEmpty() || isInTime(row)) {
            return ended;
        }
        var cause = row.said("cause");
        return "TERLAMBAT, dicatat %s%s; %s"
                .formatted(row.time("breachedAt"), cause.isEmpty() ? "" : " (tertahan di: %s)".formatted(cause), ended);
    }

    /** Rows of earlier days may carry a breach that the true time disproves. */
    private static boolean isInTime(CaseRow row) {
        return row.instant("metAt")
                .filter(met -> !met.isAfter(row.instant("due").orElseThrow()))
                .isPresent();
    }
}
