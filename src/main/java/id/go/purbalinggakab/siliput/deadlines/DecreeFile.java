package id.go.purbalinggakab.siliput.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a decree out of CSV (any spreadsheet's separator) or JSON. */
final class DecreeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> DATE = List.of("tanggal", "date");
    private static final List<String> KIND = List.of("jenis", "kind");
    private static final List<String> NAME = List.of("nama", "keterangan", "name");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DecreeFile() {}

    static List<RawRow> rows(byte[] content) {
        var text = text(content);
        var start = text.stripLeading();
        return start.startsWith("[") || start.startsWith("{") ? json(text) : csv(text);
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedChange("Berkas bukan teks UTF-8. Simpan ulang sebagai \"CSV UTF-8\" atau JSON.");
        }
    }

    private static List<RawRow> csv(String text) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new RefusedChange("Berkas kosong.");
            }
            var header = records.get(0).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            int date = column(header, DATE);
            int kind = column(header, KIND);
            int name = column(header, NAME);
            return records.stream()
                    .skip(1)
                    .filter(record -> record.stream().anyMatch(cell -> !cell.isEmpty()))
                    .map(record -> new RawRow(
                            (int) record.getRecordNumber(), cell(record, date), cell(record, kind), cell(record, name)))
                    .toList();
        } catch (UncheckedIOException | IOException e) {
            throw new RefusedChange("Berkas CSV tidak dapat dibaca. Periksa tanda kutip yang belum ditutup.");
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(sign -> header.indexOf(sign) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static int column(List<String> header, List<String> names) {
        return names.stream()
                .map(header::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElseThrow(() -> new RefusedChange(
                        "Baris 1: kolom \"%s\" tidak ada. Baris pertama harus memuat judul kolom tanggal, jenis, dan nama."
                                .formatted(names.get(0))));
    }

    private static String cell(CSVRecord record, int index) {
        return index < record.size() ? record.get(index) : "";
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
}
