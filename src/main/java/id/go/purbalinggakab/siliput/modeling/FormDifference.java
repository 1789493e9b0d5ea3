package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.modeling.Comparison.Kind;
import id.go.purbalinggakab.siliput.modeling.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Forms field by field, and then the lines that no field tells of. */
final class FormDifference {

    private FormDifference() {}

    static List<Row> rows(String file, String was, String is) {
        var before = FormFile.read(file, was);
        var after = FormFile.read(file, is);
        var rows = new ArrayList<Row>();
        before.fields().stream()
                .filter(field -> after.find(field.name()).isEmpty())
                .forEach(field -> rows.add(row(Kind.REMOVED, field, List.of())));
        after.fields().forEach(field -> before.find(field.name())
                .ifPresentOrElse(
                        old -> {
                            var details = details(old, field);
                            if (!details.isEmpty()) {
                                rows.add(row(Kind.CHANGED, field, details));
                            }
                        },
                        () -> rows.add(row(Kind.ADDED, field, details(field)))));
        var kept = names(before).stream().filter(names(after)::contains).toList();
        var now = names(after).stream().filter(kept::contains).toList();
        if (!kept.equals(now)) {
            rows.add(new Row(Kind.MOVED, "urutan isian", "", List.of(String.join(", ", now))));
        }
        rows.addAll(Comparison.lines(was, is));
        return rows;
    }

    private static List<String> names(FormFile form) {
        return form.fields().stream().map(FormField::name).toList();
    }

    private static Row row(Kind kind, FormField field, List<String> details) {
        return new Row(kind, "isian \"%s\"".formatted(field.label()), field.name(), details);
    }

    private static List<String> details(FormField field) {
        var details = new ArrayList<String>();
        details.add("jenis: " + kind(field));
        details.add("wajib: " + obligatory(field));
        if (!field.options().isEmpty()) {
            details.add("pilihan: " + options(field));
        }
        return details;
    }

    private static List<String> details(FormField was, FormField is) {
        var details = new ArrayList<String>();
        Comparison.compare(details, "label", was.label(), is.label());
        Comparison.compare(details, "jenis", kind(was), kind(is));
        Comparison.compare(details, "wajib", obligatory(was), obligatory(is));
        Comparison.compare(details, "pilihan", options(was), options(is));
        Comparison.compare(details, "paling panjang", "" + was.maxLength(), "" + is.maxLength());
        Comparison.compare(details, "keterangan", was.help(), is.help());
        Comparison.compare(details, "isi awal", was.standard(), is.standard());
        Comparison.compare(
                details,
                "kalimat bila kosong",
                was.sentence().orElse(""),
                is.sentence().orElse(""));
        return details;
    }

    private static String kind(FormField field) {
        return Objects.toString(field.kind(), "").toLowerCase(Locale.ROOT);
    }

    private static String obligatory(FormField field) {
        return field.requiredWhen()
                .map(condition -> condition.alternatives().equals(List.of(List.of())) ? "ya" : "bersyarat")
                .orElse("tidak");
    }

    private static String options(FormField field) {
        return String.join("; ", field.options().values());
    }
}
