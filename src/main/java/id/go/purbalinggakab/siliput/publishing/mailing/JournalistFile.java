package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.Journalist.Standing;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.MailingList.ImportLine;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import id.go.purbalinggakab.siliput.publishing.MailingList.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Journalists out of a CSV file with the columns nama, media, surel, catatan; any spreadsheet's separator. */
public final class JournalistFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JournalistFile() {}

    /** @param known addresses of the list, each with the remark why it is left as it is */
    public static List<ImportLine> read(byte[] content, Map<String, String> known) {
        var records = records(text(content));
        var header = records.get(0).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int name = column(header, "nama");
        int media = column(header, "media");
        int mail = column(header, "surel", "email", "e-mail");
        int note = header.indexOf("catatan");
        int standing = header.indexOf("keadaan");
        if (records.size() - 1 > MailingList.LARGEST_IMPORT) {
            throw new RefusedEntry("Berkas memuat lebih dari %d baris. Bagi menjadi beberapa berkas."
                    .formatted(MailingList.LARGEST_IMPORT));
        }
        var seen = new HashMap<>(known);
        return records.stream()
                .skip(1)
                .map(record -> line(
                        record.getRecordNumber(),
                        new Person(cell(record, name), cell(record, media), cell(record, mail), cell(record, note)),
                        cell(record, standing),
                        seen))
                .toList();
    }

    /** @param standing as the export says it: who is sent nothing is not sent to by way of a file */
    private static ImportLine line(long number, Person typed, String standing, Map<String, String> seen) {
        try {
            var person = JournalistCheck.checked(typed);
            if (!seen.containsKey(person.mail())
                    && !standing.isEmpty()
                    && !standing.equalsIgnoreCase(Standing.ACTIVE.label())) {
                throw new RefusedEntry("dalam berkas tercatat \"%s\".".formatted(standing));
            }
            var before = seen.putIfAbsent(person.mail(), "Sama dengan baris %d.".formatted(number));
            return before == null
                    ? new ImportLine(number, person, Verdict.NEW, "")
                    : new ImportLine(number, person, Verdict.KNOWN, before);
        } catch (RefusedEntry refused) {
            var why = refused.getMessage();
            return new ImportLine(
                    number, typed, Verdict.REFUSED, Character.toUpperCase(why.charAt(0)) + why.substring(1));
        }
    }

    private static String text(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw new RefusedEntry("Berkas ini buku kerja, bukan CSV. Simpan sebagai \"CSV UTF-8\".");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedEntry("Berkas bukan teks UTF-8. Simpan ulang sebagai \"CSV UTF-8\".");
        }
    }

    private static List<CSVRecord> records(String text) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = filled(parser);
            if (records.isEmpty()) {
                throw new RefusedEntry("Berkas kosong.");
            }
            return records;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<CSVRecord> filled(CSVParser parser) {
        try {
            return parser.stream().filter(record -> !isBlank(record)).toList();
        } catch (UncheckedIOException broken) {
            throw new RefusedEntry(
                    "Baris %d: tanda kutip tidak dibuka atau ditutup dengan benar; tidak ada yang dibaca."
                            .formatted(parser.getRecordNumber() + 1));
        }
    }

    /** Spreadsheets write rows that somebody emptied as separators only; they count as lines. */
    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(sign -> header.indexOf(sign) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static int column(List<String> header, String... names) {
        return Stream.of(names)
                .map(header::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElseThrow(() -> new RefusedEntry(
                        "Baris 1: kolom \"%s\" tidak ada. Baris pertama memuat judul kolom nama, media, dan surel."
                                .formatted(names[0])));
    }

    private static String cell(CSVRecord record, int index) {
        return index >= 0 && index < record.size() ? JournalistSheet.asTyped(record.get(index)) : "";
    }
}
