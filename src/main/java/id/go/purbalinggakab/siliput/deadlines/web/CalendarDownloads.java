package id.go.purbalinggakab.siliput.deadlines.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.deadlines.CsvSheet;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
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

    private final OfficeCalendar calendar;
    private final ObjectMapper json;

    @GetMapping("/libur-{year:\\d{4}}.csv")
    ResponseEntity<String> csv(@PathVariable int year) {
        var rows = calendar.holidays(year).stream()
                .map(day -> List.of(day.date().toString(), day.kind().label(), day.name()));
        var text = CsvSheet.write(List.of("tanggal", "jenis", "nama"), rows);
        return file("libur-" + year + ".csv", "text/csv;charset=UTF-8", text);
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
