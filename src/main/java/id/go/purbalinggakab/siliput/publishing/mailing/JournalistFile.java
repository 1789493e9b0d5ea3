package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.deadlines.CsvSheet;
import id.go.purbalinggakab.siliput.publishing.Journalist;
import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.Journalist.Standing;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.MailingList.ImportLine;
import id.go.purbalinggakab.siliput.publishing.MailingList.RefusedEntry;
import id.go.purbalinggakab.siliput.publishing.MailingList.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of journalists as a CSV file with the columns nama, media, surel, catatan, keadaan. */
public final class JournalistFile {

    private static final List<String> HEADS = List.of("nama", "media", "surel", "catatan", "keadaan");

    private JournalistFile() {}

    /** @param known addresses of the list, each with the remark why it is left as it is */
    public static List<ImportLine> read(byte[] content, Map<String, String> known) {
        var sheet =
                CsvSheet.read(CsvSheet.text(content, RefusedEntry::new), "nama, media, dan surel", RefusedEntry::new);
        int name = sheet.column(List.of("nama"));
        int media = sheet.column(List.of("media"));
        int mail = sheet.column(List.of("surel", "email", "e-mail"));
        int note = sheet.find("catatan");
        int standing = sheet.find("keadaan");
        if (sheet.rows().size() > MailingList.LARGEST_IMPORT) {
            throw new RefusedEntry("Berkas memuat lebih dari %d baris. Bagi menjadi beberapa berkas."
                    .formatted(MailingList.LARGEST_IMPORT));
        }
        var seen = new HashMap<>(known);
        return sheet.rows().stream()
                .map(row -> line(
                        row.number(),
                        new Person(row.cell(name), row.cell(media), row.cell(mail), row.cell(note)),
                        row.cell(standing),
                        seen))
                .toList();
    }

    /** What {@link #read} reads again. */
    public static String of(List<Journalist> entries) {
        return CsvSheet.write(HEADS, entries.stream().map(JournalistFile::cells));
    }

    private static List<String> cells(Journalist entry) {
        var person = entry.person();
        return List.of(
                person.name(),
                person.media(),
                person.mail(),
                person.note(),
                entry.standing().label());
    }

    /** @param standing as the export says it: who is sent nothing is not sent to by way of a file */
    private static ImportLine line(long number, Person typed, String standing, Map<String, String> seen) {
        try {
            var person = Journalist.checked(typed);
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
}
