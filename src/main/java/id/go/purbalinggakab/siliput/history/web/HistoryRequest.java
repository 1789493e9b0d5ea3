package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.history.HistoryFilter;
import id.go.purbalinggakab.siliput.history.HistoryFilter.Sort;
import id.go.purbalinggakab.siliput.history.HistoryFilter.Timeliness;
import id.go.purbalinggakab.siliput.history.web.HistoryCells.HistoryColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The auditors' list as its address says it; what is left out does not filter. */
record HistoryRequest(
        String proses,
        Integer versi,
        String cari,
        @DateTimeFormat(iso = ISO.DATE) LocalDate dari,
        @DateTimeFormat(iso = ISO.DATE) LocalDate sampai,
        String keadaan,
        String golongan,
        Timeliness ketepatan,
        String petugas,
        Sort urut,
        Boolean naik,
        Integer halaman,
        List<HistoryColumn> kolom) {

    HistoryFilter filter() {
        return new HistoryFilter(
                text(proses).isEmpty() ? "coverage" : proses,
                Optional.ofNullable(versi),
                text(cari),
                Optional.ofNullable(dari),
                Optional.ofNullable(sampai),
                text(keadaan),
                text(golongan),
                Optional.ofNullable(ketepatan),
                text(petugas),
                urut == null ? Sort.MULAI : urut,
                naik == null || !naik);
    }

    /** Counted from 1. */
    int page() {
        return halaman == null || halaman < 1 ? 1 : halaman;
    }

    List<HistoryColumn> columns() {
        return kolom == null || kolom.isEmpty() ? Arrays.asList(HistoryColumn.values()) : kolom;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
