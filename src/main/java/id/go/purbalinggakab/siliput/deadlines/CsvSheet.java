package id.go.purbalinggakab.siliput.deadlines;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet as CSV: read with whatever separator a spreadsheet wrote, written with byte order mark and semicolons, as
 * spreadsheets in Indonesian open it, and without a cell that one would run.
 */
public final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a spreadsheet run a cell, in both widths. */
    private static final String RUN = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<CSVRecord> records;
    private final String heads;
    private final Function<String, RuntimeException> refusal;

    private CsvSheet(List<CSVRecord> records, String heads, Function<String, RuntimeException> refusal) {
        this.records = records;
        this.heads = heads;
        this.refusal = refusal;
    }

    /** A row with content, numbered as the spreadsheet counts; cells as they were typed, empty where there is none. */
    public record Row(long number, CSVRecord record) {

        public String cell(int column) {
            return column >= 0 && column < record.size() ? asTyped(record.get(column)) : "";
        }
    }

    /** @param refusal of a sentence in Indonesian that says why the file is not taken */
    public static String text(byte[] content, Function<String, RuntimeException> refusal) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw refusal.apply("Berkas ini buku kerja, bukan CSV. Simpan sebagai \"CSV UTF-8\".");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refusal.apply("Berkas bukan teks UTF-8. Simpan ulang sebagai \"CSV UTF-8\".");
        }
    }

    /**
     * @param heads of the columns that must be there, for people
     * @param refusal of a sentence in Indonesian that says why the file is not taken
     */
    public static CsvSheet read(String text, String heads, Function<String, RuntimeException> refusal) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = filled(parser, refusal);
            if (records.isEmpty()) {
                throw refusal.apply("Berkas kosong.");
            }
            return new CsvSheet(records, heads, refusal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Spreadsheets write rows that somebody emptied as separators only; they count as lines. */
    private static List<CSVRecord> filled(CSVParser parser, Function<String, RuntimeException> refusal) {
        try {
            return parser.stream()
                    .filter(record -> !record.stream().allMatch(String::isBlank))
                    .toList();
        } catch (UncheckedIOException broken) {
            throw refusal.apply("Baris %d: tanda kutip tidak dibuka atau ditutup dengan benar; tidak ada yang dibaca."
                    .formatted(parser.getRecordNumber() + 1));
        }
    }

    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(sign -> header.indexOf(sign) >= 0)
                .findFirst()
                .orElse(',');
    }

    public List<Row> rows() {
        return records.stream()
                .skip(1)
                .map(record -> new Row(record.getRecordNumber(), record))
                .toList();
    }

    /** Below zero where there is no such column. */
    public int find(String name) {
        return records.get(0).stream()
                .map(head -> head.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(name);
    }

    /** The first of these names that is there. */
    public int column(List<String> names) {
        return names.stream()
                .map(this::find)
                .filter(index -> index >= 0)
                .findFirst()
                .orElseThrow(() ->
                        refusal.apply("Baris 1: kolom \"%s\" tidak ada. Baris pertama harus memuat judul kolom %s."
                                .formatted(names.get(0), heads)));
    }

    public static String write(List<String> heads, Stream<List<String>> rows) {
        var text = new StringBuilder();
        try (var printer = printer(text, heads)) {
            for (var row : rows.toList()) {
                printer.printRecord(row.stream().map(CsvSheet::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** For rows that come one by one; their cells are to be made {@link #harmless}. */
    public static CSVPrinter printer(Appendable out, List<String> heads) throws IOException {
        out.append(BYTE_ORDER_MARK);
        var printer = CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(out);
        printer.printRecord(heads);
        return printer;
    }

    public static String harmless(String cell) {
        return runs(cell) ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #harmless}. */
    private static String asTyped(String cell) {
        return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Whatever blanks stand before it. */
    private static boolean runs(String cell) {
        var start = cell.stripLeading();
        return !start.isEmpty() && RUN.indexOf(start.charAt(0)) >= 0 || cell.startsWith("\t") || cell.startsWith("\r");
    }
}
