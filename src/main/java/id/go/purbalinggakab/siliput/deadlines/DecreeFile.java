package id.go.purbalinggakab.siliput.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a decree out of CSV (any spreadsheet's separator) or JSON. */
final class DecreeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> DATE = List.of("tanggal", "date");
    private static final List<String> KIND = List.of("jenis", "kind");
    private static final List<String> NAME = List.of("nama", "keterangan", "name");

    private DecreeFile() {}

    static List<RawRow> rows(byte[] content) {
        var text = CsvSheet.text(content, RefusedChange::new);
        var start = text.stripLeading();
        return start.startsWith("[") || start.startsWith("{") ? json(text) : csv(text);
    }

    private static List<RawRow> csv(String text) {
        var sheet = CsvSheet.read(text, "tanggal, jenis, dan nama", RefusedChange::new);
        int date = sheet.column(DATE);
        int kind = sheet.column(KIND);
        int name = sheet.column(NAME);
        return sheet.rows().stream()
                .map(row -> new RawRow((int) row.number(), row.cell(date), row.cell(kind), row.cell(name)))
                .toList();
    }

    private static List<RawRow> json(String text) {
        try {
            var list = JSON.readTree(text);
            if (!list.isArray()) {
                throw new RefusedChange(
                        "Berkas JSON harus berupa daftar: [ {\"date\": …, \"kind\": …, \"name\": …}, … ].");
            }
            var rows = new ArrayList<RawRow>();
            for (var entry : list) {
                rows.add(new RawRow(rows.size() + 1, field(entry, DATE), field(entry, KIND), field(entry, NAME)));
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw new RefusedChange("Berkas JSON tidak dapat dibaca: kesalahan pada baris %d."
                    .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
    }

    private static String field(JsonNode entry, List<String> names) {
        return names.stream()
                .map(entry::path)
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .findFirst()
                .orElse("");
    }

    /** One row of a decree file as it stands there. */
    record RawRow(int row, String date, String kind, String name) {}
}
