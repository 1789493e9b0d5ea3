package id.go.purbalinggakab.siliput.report;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.report.Figures.Punctuality;
import id.go.purbalinggakab.siliput.report.Section.Cell;
import id.go.purbalinggakab.siliput.report.Section.Plot;
import id.go.purbalinggakab.siliput.report.Section.Series;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** On-time shares per month and kind of deadline, by office hours and by the strict clock. */
@Component
@RequiredArgsConstructor
class PunctualitySections {

    private static final Map<String, String> KINDS = kinds();

    private final Figures figures;

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("JAWABAN", "Jawaban permohonan liputan (4 jam kerja)");
        kinds.put("PRODUKSI", "Produksi rilis (4 jam)");
        for (var one : ComplaintClass.values()) {
            kinds.put(one.name(), "Aduan " + one.label());
        }
        return kinds;
    }

    /** What a kind of deadline is called; empty for an unknown one. */
    static Optional<String> title(String kind) {
        return Optional.ofNullable(KINDS.get(kind));
    }

    List<Section> of(Period period, Set<String> hidden) {
        var months = new LinkedHashMap<YearMonth, Map<String, Punctuality>>();
        for (var month : period.months()) {
            var ofMonth = new TreeMap<String, Punctuality>();
            figures.punctuality(Period.start(month), Period.start(month.plusMonths(1)), hidden)
                    .forEach(one -> ofMonth.put(one.kind(), one));
            months.put(month, ofMonth);
        }
        return KINDS.keySet().stream().map(kind -> section(kind, months)).toList();
    }

    private static Section section(String kind, Map<YearMonth, Map<String, Punctuality>> months) {
        var lines = new ArrayList<List<Cell>>();
        var office = new ArrayList<Number>();
        var strict = new ArrayList<Number>();
        months.forEach((month, all) -> {
            var one = all.getOrDefault(kind, new Punctuality(kind, 0, 0, 0));
            var link = "/laporan/perkara?jenis=%s&bulan=%s&hasil=".formatted(kind, month);
            var shareOffice = Cell.share(one.onTime(), one.judged());
            var shareStrict = Cell.share(one.strict(), one.judged());
            lines.add(List.of(
                    Cell.of(name(month)),
                    Cell.of(one.judged()).to(link + "semua"),
                    Cell.of(one.onTime()).to(link + "tepat"),
                    Cell.of(one.judged() - one.onTime()).to(link + "telat"),
                    shareOffice,
                    shareStrict));
            office.add(shareOffice.number().orElse(null));
            strict.add(shareStrict.number().orElse(null));
        });
        boolean nothing = office.stream().allMatch(value -> value == null);
        return Section.of(
                kind.toLowerCase(Locale.ROOT),
                KINDS.get(kind),
                "Ketepatan waktu menurut bulan jatuh tempo. Jam kantor: batas standar. Target ketat: jam dinding tanpa libur.",
                List.of("Bulan", "Dinilai", "Tepat", "Telat", "Jam kantor", "Target ketat"),
                nothing ? List.of() : lines,
                new Plot(
                        months.keySet().stream()
                                .map(PunctualitySections::shortName)
                                .toList(),
                        List.of(new Series("Jam kantor", office), new Series("Target ketat", strict)),
                        true));
    }

    private static String name(YearMonth month) {
        return IndonesianTime.month(month);
    }

    private static String shortName(YearMonth month) {
        return IndonesianTime.month(month).substring(0, 3) + " " + month.getYear() % 100;
    }
}
