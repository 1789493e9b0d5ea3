package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.publishing.Journalist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The list as a file; what {@link JournalistFile} reads again. With byte order mark, for spreadsheets in Indonesian. */
public final class JournalistSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a spreadsheet run a cell, in both widths. */
    private static final String RUN = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private JournalistSheet() {}

    public static String of(List<Journalist> entries) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader("nama", "media", "surel", "catatan", "keadaan")
                .get();
        try (var printer = format.print(text)) {
            for (var entry : entries) {
                var person = entry.person();
                printer.printRecord(
                        harmless(person.name()),
                        harmless(person.media()),
                        harmless(person.mail()),
                        harmless(person.note()),
                        entry.standing().label());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String harmless(String cell) {
        return runs(cell) ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #harmless}. */
    public static String asTyped(String cell) {
        return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean runs(String cell) {
        var start = cell.replaceFirst("^ +", "");
        return !start.isEmpty() && RUN.indexOf(start.charAt(0)) >= 0;
    }
}
