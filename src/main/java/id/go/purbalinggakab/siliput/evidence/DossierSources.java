package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.RegisterChanged.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The rows of a case as the rooms hold them now, named. Rows of a part together are all there are of it. */
@Component
class DossierSources {

    static final String RELEASE = "RELEASE";
    static final String PUBLICATION = "PUBLICATION";
    static final String DELIVERY = "DELIVERY";

    private final Register register;
    private final Releases releases;
    private final Corrections corrections;
    private final Publishing publishing;
    private final Deliveries deliveries;

    DossierSources(
            Register register,
            Releases releases,
            Corrections corrections,
            Publishing publishing,
            Deliveries deliveries) {
        this.register = register;
        this.releases = releases;
        this.corrections = corrections;
        this.publishing = publishing;
        this.deliveries = deliveries;
    }

    Map<String, DossierRow> of(String number, Part part) {
        return switch (part) {
            case CASE ->
                register.find(number)
                        .map(line -> Map.of("CASE:1", DossierRows.of(line)))
                        .orElse(Map.of());
            case TIMES -> numbered("TIMES", register.statedTimes(number), DossierRows::of);
            case NOTES -> numbered("NOTES", register.notes(number), DossierRows::of);
            case DEADLINES ->
                named(
                        register.deadlines(number),
                        row -> "DEADLINES:%s:%s".formatted(row.kind(), row.due()),
                        DossierRows::of);
        };
    }

    Map<String, DossierRow> releases(String number) {
        var named = named(releases.versions(number), row -> "RELEASE:" + row.version(), DossierRows::of);
        named.putAll(named(corrections.of(number), row -> "RELEASE:" + row.version(), DossierRows::of));
        return named;
    }

    Map<String, DossierRow> publications(String number) {
        return named(publishing.ledger(number), DossierSources::key, DossierRows::of);
    }

    Map<String, DossierRow> deliveries(String number) {
        return named(
                deliveries.of(number), row -> "DELIVERY:%s:%d".formatted(row.what(), row.round()), DossierRows::of);
    }

    static String key(LedgerRow row) {
        return "PUBLICATION:%d:%s:%s".formatted(row.version(), row.channel(), DossierRows.recipient(row));
    }

    private static <T> Map<String, DossierRow> numbered(String part, List<T> rows, Function<T, DossierRow> row) {
        var named = new TreeMap<String, DossierRow>();
        rows.forEach(one -> named.put("%s:%03d".formatted(part, named.size() + 1), row.apply(one)));
        return named;
    }

    private static <T> Map<String, DossierRow> named(
            List<T> rows, Function<T, String> key, Function<T, DossierRow> row) {
        var named = new TreeMap<String, DossierRow>();
        rows.forEach(one -> named.put(free(key.apply(one), named), row.apply(one)));
        return named;
    }

    /** Two rounds of a complaint may be due at the same time. */
    private static String free(String key, Map<String, DossierRow> named) {
        return named.containsKey(key) ? key + ":2" : key;
    }
}
