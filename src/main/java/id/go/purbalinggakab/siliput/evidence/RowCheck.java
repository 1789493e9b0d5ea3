package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.register.CaseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/** Compares a case's rows as a dossier shows them with what the chain last kept of each, and names what differs. */
final class RowCheck {

    /** What the chain last kept of a row, and where. */
    private record Kept(Map<String, Object> facts, long seq) {}

    private final TreeMap<String, Kept> kept = new TreeMap<>();

    private RowCheck() {}

    /** @return sentences in Indonesian, none where all rows are as the chain kept them */
    static List<String> of(List<ChainEvent> events, Map<String, CaseRow> rows) {
        var check = new RowCheck();
        events.forEach(check::read);
        var whole = events.stream().anyMatch(event -> event.kind().equals(ChainKind.CASE_OPENED.name()));
        return check.compare(rows, whole);
    }

    /** How many rows no row of the chain ever kept. */
    static long unkept(List<ChainEvent> events, Map<String, CaseRow> rows) {
        var check = new RowCheck();
        events.forEach(check::read);
        return rows.keySet().stream()
                .filter(key -> !check.kept.containsKey(key))
                .count();
    }

    private void read(ChainEvent event) {
        if (event.payload().get("part") instanceof String part) {
            kept.keySet().removeIf(key -> key.startsWith(part + ":"));
        }
        if (event.payload().get("rows") instanceof Map<?, ?> rows) {
            rows.forEach((key, facts) -> read(key.toString(), facts, event.seq()));
        }
    }

    private void read(String key, Object facts, long seq) {
        if (key.startsWith("COMPANION:") || !(facts instanceof Map<?, ?> map)) {
            return;
        }
        if (map.containsKey("gone")) {
            kept.remove(key);
        } else {
            var plain = new TreeMap<String, Object>();
            map.forEach((name, value) -> plain.put(name.toString(), value));
            kept.put(key, new Kept(plain, seq));
        }
    }

    private List<String> compare(Map<String, CaseRow> rows, boolean whole) {
        var findings = new ArrayList<String>();
        var keys = new TreeSet<>(kept.keySet());
        keys.addAll(rows.keySet());
        keys.removeIf(key -> key.startsWith(VariableFacts.EARLIER_COMMENT));
        for (var key : keys) {
            var known = kept.get(key);
            var row = rows.get(key);
            if (row == null) {
                findings.add("Data %s hilang dari berkas; terakhir dicatat pada baris %d.".formatted(key, known.seq()));
            } else if (known == null) {
                if (whole) {
                    findings.add("Data %s ada di berkas, tetapi tidak pernah dicatat rantai.".formatted(key));
                }
            } else {
                differences(key, known, row, findings);
            }
        }
        return findings;
    }

    private static void differences(String key, Kept known, CaseRow row, List<String> findings) {
        var names = new TreeSet<>(known.facts().keySet());
        names.addAll(row.facts().keySet());
        names.removeIf(name -> same(known.facts().get(name), row.facts().get(name)));
        if (!names.isEmpty()) {
            findings.add("Data %s (%s) tidak sama dengan yang dicatat pada baris %d."
                    .formatted(key, String.join(", ", names), known.seq()));
        }
        row.texts().forEach((name, text) -> {
            if (!DigestUtils.sha256Hex(text).equals(row.facts().get(name + CaseRow.HASH))) {
                findings.add("Teks %s pada data %s diubah: tidak cocok dengan hash-nya.".formatted(name, key));
            }
        });
    }

    private static boolean same(Object one, Object other) {
        return Objects.equals(one, other)
                || one != null && other != null && CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }
}
