package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.MailingList.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Journalists out of a CSV file with the columns nama, media, surel; any spreadsheet's separator. */
final class JournalistFile {

    private static final Pattern MAIL = Pattern.compile("[^@\\s<>,;:\"()\\\\]+@[^@\\s<>,;:\"()\\\\]+\\.[A-Za-z]{2,}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_MAIL = 300;
    private static final int REASONS_SHOWN = 10;

    private JournalistFile() {}

    static List<Person> read(byte[] content) {
        var records = records(text(content));
        var header = records.get(0).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int name = column(header, "nama");
        int media = column(header, "media");
        int mail = column(header, "surel", "email");
        if (records.size() - 1 > MailingList.LARGEST_IMPORT) {
            throw new RefusedEntry("Berkas memuat lebih dari %d baris. Bagi menjadi beberapa berkas."
                    .formatted(MailingList.LARGEST_IMPORT));
        }
        var people = new ArrayList<Person>();
        var problems = new ArrayList<String>();
        for (var record : records.subList(1, records.size())) {
            try {
                people.add(checked(new Person(cell(record, name), cell(record, media), cell(record, mail))));
            } catch (RefusedEntry refused) {
                problems.add("Baris %d: %s".formatted(record.getRecordNumber(), refused.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedEntry("Tidak ada yang diimpor. %s%s"
                    .formatted(
                            String.join(" ", problems.subList(0, Math.min(REASONS_SHOWN, problems.size()))),
                            problems.size() > REASONS_SHOWN
                                    ? " Dan %d baris lain.".formatted(problems.size() - REASONS_SHOWN)
                                    : ""));
        }
        return people;
    }

    /** The person as kept: trimmed, the address in small letters. */
    static Person checked(Person typed) {
        var person = new Person(
                typed.name().strip(),
                typed.media().strip(),
                typed.mail().strip().toLowerCase(Locale.ROOT));
        if (person.name().isEmpty() || person.name().length() > LONGEST_NAME) {
            throw new RefusedEntry("nama wajib diisi, paling panjang %d huruf.".formatted(LONGEST_NAME));
        }
        if (person.media().isEmpty() || person.media().length() > LONGEST_NAME) {
            throw new RefusedEntry("media wajib diisi, paling panjang %d huruf.".formatted(LONGEST_NAME));
        }
        if (person.mail().length() > LONGEST_MAIL
                || !MAIL.matcher(person.mail()).matches()) {
            throw new RefusedEntry("alamat surel '%s' tidak benar.".formatted(person.mail()));
        }
        return person;
    }

    private static String text(byte[] content) {
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
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new RefusedEntry("Berkas kosong.");
            }
            return records;
        } catch (UncheckedIOException | IOException e) {
            throw new RefusedEntry("Berkas CSV tidak dapat dibaca. Periksa tanda kutip yang belum ditutup.");
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
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
        return index < record.size() ? record.get(index) : "";
    }
}
