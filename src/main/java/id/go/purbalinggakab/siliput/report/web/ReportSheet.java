package id.go.purbalinggakab.siliput.report.web;

import id.go.purbalinggakab.siliput.report.Report;
import id.go.purbalinggakab.siliput.report.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The report as a spreadsheet, a sheet per figure; texts are texts, so that nothing in them is run. */
@Component
class ReportSheet {

    private static final int LONGEST_SHEET_NAME = 31;

    byte[] of(Report report, String period) {
        try (var out = new ByteArrayOutputStream()) {
            try (var book = new Workbook(out, "Siliput", "1.0")) {
                for (var section : report.sections()) {
                    write(book.newWorksheet(name(section)), section, period);
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Worksheet sheet, Section section, String period) {
        sheet.value(0, 0, section.title());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, period);
        sheet.value(2, 0, section.meaning());
        for (int column = 0; column < section.columns().size(); column++) {
            sheet.value(4, column, section.columns().get(column));
            sheet.style(4, column).bold().set();
        }
        int row = 5;
        for (var line : section.lines()) {
            for (int column = 0; column < line.size(); column++) {
                var cell = line.get(column);
                if (cell.number().isPresent()) {
                    sheet.value(row, column, cell.number().get());
                } else {
                    sheet.value(row, column, cell.text());
                }
            }
            row++;
        }
    }

    private static String name(Section section) {
        var plain = section.title().replaceAll("[\\\\/?*\\[\\]:]", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME)).strip();
    }
}
