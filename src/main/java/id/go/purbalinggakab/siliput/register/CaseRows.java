package id.go.purbalinggakab.siliput.register;

import id.go.purbalinggakab.siliput.engine.OwnCases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All rows of a case by their keys, as one reader may read them.
 *
 * @param closed this reader may not read what the case says: texts are left out, their hashes stay
 */
public record CaseRows(String number, boolean closed, Map<String, CaseRow> all) {

    public boolean complaint() {
        return number.startsWith("ADU");
    }

    /** Of an administrator's own process. */
    public boolean own() {
        return OwnCases.isOwn(number);
    }

    /** Those of one part, in order of their keys. */
    public List<CaseRow> of(String part) {
        return all.entrySet().stream()
                .filter(row -> row.getKey().startsWith(part + ":"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Rows that have no name of their own, in their order. */
    static <T> Map<String, CaseRow> numbered(String part, List<T> rows, Function<T, CaseRow> row) {
        var named = new TreeMap<String, CaseRow>();
        rows.forEach(one -> named.put("%s:%03d".formatted(part, named.size() + 1), row.apply(one)));
        return named;
    }

    /** Two rounds of a complaint may be due at the same time: a name given twice is told apart. */
    public static <T> Map<String, CaseRow> named(List<T> rows, Function<T, String> key, Function<T, CaseRow> row) {
        var named = new TreeMap<String, CaseRow>();
        rows.forEach(one -> {
            var name = key.apply(one);
            named.put(named.containsKey(name) ? name + ":2" : name, row.apply(one));
        });
        return named;
    }
}
