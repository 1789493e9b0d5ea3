package id.go.purbalinggakab.siliput.deadlines.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A year's holidays in the very form that the import reads: example and copy in one. */
@Controller
@RequestMapping("/kantor/kalender")
@RequiredArgsConstructor
class CalendarDownloads {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OfficeCalendar calendar;
    private final ObjectMapper json;

    /** With byte order mark and semicolons, as spreadsheets in Indonesian open it. */
    @GetMapping("/libur-{year:\\d{4}}.csv")
    ResponseEntity<String> csv(@PathVariable int year) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader("tanggal", "jenis", "nama")
                .get();
        try (var printer = format.print(text)) {
            for (var day : calendar.holidays(year)) {
                printer.printRecord(day.date(), day.kind().label(), day.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("libur-" + year + ".csv", "text/csv;charset=UTF-8", text.toString());
    }

    @GetMapping("/libur-{year:\\d{4}}.json")
    ResponseEntity<String> json(@PathVariable int year) throws JsonProcessingException {
        var days =
                calendar.holidays(year).stream().map(CalendarDownloads::entry).toList();
        return file(
                "libur-" + year + ".json",
                "application/json;charset=UTF-8",
                json.writerWithDefaultPrettyPrinter().writeValueAsString(days));
    }

    private static Map<String, String> entry(Holiday day) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("date", day.date().toString());
        entry.put("kind", day.kind().name());
        entry.put("name", day.name());
        return entry;
    }

    private static ResponseEntity<String> file(String name, String type, String content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
