package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.deadlines.CsvSheet;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.history.process.HistorySearch;
import id.go.purbalinggakab.siliput.history.web.HistoryCells.HistoryColumn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What the list shows, as a file; row by row, and no cell that a spreadsheet would run. */
@RestController
@RequiredArgsConstructor
class HistoryExport {

    private final DossierRights rights;
    private final HistorySearch search;
    private final HistoryCells cells;
    private final Chain chain;

    @GetMapping("/siliput/api/riwayat/daftar.csv")
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
}
