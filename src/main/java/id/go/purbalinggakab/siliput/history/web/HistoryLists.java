package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.deadlines.CsvSheet;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.history.HistoryLine;
import id.go.purbalinggakab.siliput.history.process.HistoryProcesses;
import id.go.purbalinggakab.siliput.history.process.HistorySearch;
import id.go.purbalinggakab.siliput.history.web.HistoryCells.HistoryColumn;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The auditors' list of cases, page by page or as a file, and what its filters offer. */
@RestController
@RequestMapping("/siliput/api/riwayat")
@RequiredArgsConstructor
class HistoryLists {

    private static final int ROWS = 50;

    private final DossierRights rights;
    private final HistorySearch search;
    private final HistoryProcesses processes;
    private final HistoryCells cells;
    private final Officers officers;
    private final Chain chain;

    /** @param more there are more than the list counts */
    record Page(int total, boolean more, int page, int pages, List<Row> rows) {}

    /** @param number empty where the process belongs to no case */
    record Row(Optional<String> number, String instance, Map<HistoryColumn, String> cells, boolean late) {}

    /** A value with its name. */
    record Choice(String value, String label) {}

    /** What the filters offer. */
    record Choices(
            List<HistoryProcesses.Process> processes,
            List<Choice> states,
            List<Choice> classes,
            List<Choice> officials) {}

    @GetMapping("/daftar")
    Page list(@ModelAttribute HistoryRequest request, Principal who) {
        rights.check(who.getName());
        var filter = request.filter();
        var found = search.count(filter, who.getName());
        var total = Math.min(found, HistorySearch.MOST_COUNTED);
        var pages = Math.max(1, (total + ROWS - 1) / ROWS);
        var page = Math.min(request.page(), pages);
        var writer = cells.screen();
        var rows = search.page(filter, who.getName(), (page - 1) * ROWS, ROWS).stream()
                .map(line -> row(line, writer))
                .toList();
        return new Page(total, found > total, page, pages, rows);
    }

    /** What the list shows, as a file; row by row, and no cell that a spreadsheet would run. */
    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute HistoryRequest request, Principal who, HttpServletResponse answer) throws IOException {
        rights.check(who.getName());
        chain.add(
                ChainKind.OFFICE,
                ChainKind.DOSSIER_READ,
                who.getName(),
                Map.of("as", "csv", "process", request.filter().process()));
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"riwayat-proses.csv\"");
        write(request, who.getName(), answer.getOutputStream());
    }

    private void write(HistoryRequest request, String reader, OutputStream output) throws IOException {
        var columns = request.columns();
        var writer = cells.sheet();
        try (var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
                var printer = CsvSheet.printer(
                        text, columns.stream().map(HistoryColumn::label).toList())) {
            search.each(request.filter(), reader, line -> {
                try {
                    printer.printRecord(columns.stream()
                            .map(column -> writer.text(column, line))
                            .map(CsvSheet::harmless));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    @GetMapping("/pilihan")
    Choices choices(Principal who) {
        rights.check(who.getName());
        return new Choices(
                processes.all(),
                Arrays.stream(CaseStatus.values())
                        .map(status -> new Choice(status.name(), status.label()))
                        .toList(),
                Arrays.stream(ComplaintClass.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList(),
                Arrays.stream(Role.values())
                        .flatMap(role -> officers.holding(role).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Officer::name))
                        .map(officer -> new Choice(officer.userId(), officer.name()))
                        .toList());
    }

    private static Row row(HistoryLine line, HistoryCells.Writer writer) {
        var texts = new EnumMap<HistoryColumn, String>(HistoryColumn.class);
        for (var column : HistoryColumn.values()) {
            texts.put(column, writer.text(column, line));
        }
        var late = line.timeliness()
                .filter(kept -> kept.name().equals("TERLAMBAT"))
                .isPresent();
        return new Row(line.number(), line.instance(), texts, late);
    }
}
