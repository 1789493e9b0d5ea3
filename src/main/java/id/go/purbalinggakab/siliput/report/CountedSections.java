package id.go.purbalinggakab.siliput.report;

import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.report.Figures.ChannelUse;
import id.go.purbalinggakab.siliput.report.Figures.Counted;
import id.go.purbalinggakab.siliput.report.Section.Cell;
import id.go.purbalinggakab.siliput.report.Section.Plot;
import id.go.purbalinggakab.siliput.report.Section.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The figures that are counted over the whole time; each number leads to the cases behind it. */
@Component
@RequiredArgsConstructor
class CountedSections {

    private static final List<Integer> HOURS = List.of(1, 2, 3, 4, 8, 24, Counting.NO_BOUND);

    private final Figures figures;
    private final Officers officers;

    Map<String, BiFunction<Period, Set<String>, Section>> all() {
        var counters = new LinkedHashMap<String, BiFunction<Period, Set<String>, Section>>();
        counters.put("lama", this::turnaround);
        counters.put("sebab", this::causes);
        counters.put("beban", this::load);
        counters.put("revisi", this::revisions);
        counters.put("saluran", this::channels);
        counters.put("aduan", this::complaints);
        return counters;
    }

    private Section turnaround(Period period, Set<String> hidden) {
        var answers = steps(figures.within("JAWABAN", HOURS, period.start(), period.end(), hidden));
        var productions = steps(figures.within("PRODUKSI", HOURS, period.start(), period.end(), hidden));
        var names = new ArrayList<String>();
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < HOURS.size(); i++) {
            int after = i == 0 ? -Counting.NO_BOUND : HOURS.get(i - 1);
            int upTo = HOURS.get(i);
            names.add(Counting.lengthWords(after, upTo));
            lines.add(List.of(
                    Cell.of(names.get(i)),
                    Cell.of(answers.get(i))
                            .to(Counting.of("lama", "JAWABAN", after, upTo).link(period)),
                    Cell.of(productions.get(i))
                            .to(Counting.of("lama", "PRODUKSI", after, upTo).link(period))));
        }
        boolean nothing = Stream.concat(answers.stream(), productions.stream()).allMatch(number -> number == 0);
        return Section.of(
                "lama",
                "Lama pengerjaan",
                "Berapa yang selesai dalam waktu itu sejak jamnya mulai, dihitung jam dinding; tiap baris tanpa baris di atasnya.",
                List.of("Selesai dalam", "Jawaban", "Produksi"),
                nothing ? List.of() : lines,
                Plot.of(names, new Series("Jawaban", answers), new Series("Produksi", productions)));
    }

    private static List<Long> steps(List<Long> cumulative) {
        var steps = new ArrayList<Long>();
        long before = 0;
        for (var upTo : cumulative) {
            steps.add(upTo - before);
            before = upTo;
        }
        return steps;
    }

    private Section causes(Period period, Set<String> hidden) {
        var found = figures.causes(period.start(), period.end(), hidden);
        return counted(
                period,
                "sebab",
                "Sebab keterlambatan",
                "Langkah tempat perkara berada ketika batasnya lewat.",
                List.of("Langkah", "Perkara"),
                found,
                Counted::name,
                List.of(Counted::number));
    }

    private Section load(Period period, Set<String> hidden) {
        var found = figures.load(period.start(), period.end(), hidden);
        return counted(
                period,
                "beban",
                "Beban per pejabat",
                "Tugas yang diselesaikan menurut siapa yang mengerjakannya, dan dalam berapa perkara.",
                List.of("Pejabat", "Tugas selesai", "Perkara"),
                found,
                one -> officers.nameOf(one.name()),
                List.of(Counted::number, Counted::more));
    }

    private Section revisions(Period period, Set<String> hidden) {
        var found = figures.revisions(period.start(), period.end(), hidden);
        return counted(
                period,
                "revisi",
                "Revisi per rilis",
                "Rilis yang disetujui menurut berapa kali diperbaiki sebelumnya.",
                List.of("Revisi", "Rilis"),
                found,
                one -> one.name() + " kali",
                List.of(Counted::number));
    }

    private static Section counted(
            Period period,
            String id,
            String title,
            String meaning,
            List<String> columns,
            List<Counted> found,
            Function<Counted, String> name,
            List<ToLongFunction<Counted>> numbers) {
        var lines = found.stream()
                .map(one -> Stream.concat(
                                Stream.of(Cell.of(name.apply(one))),
                                numbers.stream().map(number -> Cell.of(number.applyAsLong(one))
                                        .to(Counting.of(id, one.name()).link(period))))
                        .toList())
                .toList();
        var top = found.stream().limit(12).toList();
        var shown = top.stream().map(Counted::number).toList();
        return Section.of(
                id,
                title,
                meaning,
                columns,
                lines,
                Plot.of(top.stream().map(name).toList(), new Series(columns.get(1), shown)));
    }

    private Section channels(Period period, Set<String> hidden) {
        var found = figures.channels(period.start(), period.end(), hidden);
        var lines = found.stream()
                .map(one -> List.of(
                        Cell.of(Channel.valueOf(one.channel()).label()),
                        use(one.published(), one, "PUBLISHED", period),
                        use(one.refused(), one, "REFUSED", period),
                        use(one.skipped(), one, "SKIPPED", period),
                        use(one.attempts(), one, "RETRIED", period)))
                .toList();
        var names = found.stream()
                .map(one -> Channel.valueOf(one.channel()).label())
                .toList();
        return Section.of(
                "saluran",
                "Saluran publikasi",
                "Kiriman yang terbit, ditolak, atau dilewati dengan alasan, dan berapa kali dicoba ulang; surel dihitung per wartawan.",
                List.of("Saluran", "Terbit", "Ditolak", "Dilewati", "Percobaan ulang"),
                lines,
                Plot.of(
                        names,
                        new Series(
                                "Terbit",
                                found.stream().map(ChannelUse::published).toList()),
                        new Series(
                                "Ditolak",
                                found.stream().map(ChannelUse::refused).toList())));
    }

    private static Cell use(long number, ChannelUse one, String outcome, Period period) {
        return Cell.of(number).to(Counting.of("saluran", one.channel(), outcome).link(period));
    }

    private Section complaints(Period period, Set<String> hidden) {
        var counts = new TreeMap<String, Map<String, Long>>();
        figures.complaints(period.start(), period.end(), hidden)
                .forEach(one -> counts.computeIfAbsent(one.channel(), any -> new TreeMap<>())
                        .put(one.complaintClass(), one.number()));
        var classes = Stream.concat(Stream.of(ComplaintClass.values()).map(Enum::name), Stream.of(""))
                .toList();
        var columns = new ArrayList<String>();
        columns.add("Saluran");
        Stream.of(ComplaintClass.values()).map(ComplaintClass::label).forEach(columns::add);
        columns.add("Tanpa golongan");
        var lines = new ArrayList<List<Cell>>();
        var names = new ArrayList<String>();
        var totals = new ArrayList<Long>();
        counts.forEach((channel, numbers) -> {
            var label = ComplaintChannel.valueOf(channel).label();
            names.add(label);
            totals.add(numbers.values().stream().mapToLong(Long::longValue).sum());
            lines.add(Stream.concat(Stream.of(Cell.of(label)), classes.stream().map(one -> Cell.of(
                                    numbers.getOrDefault(one, 0L))
                            .to(Counting.of("aduan", channel, one).link(period))))
                    .toList());
        });
        return Section.of(
                "aduan",
                "Aduan per saluran dan golongan",
                "Menurut waktu diterima. Tanpa golongan: saran, apresiasi, yang diteruskan, dan yang belum digolongkan.",
                columns,
                lines,
                Plot.of(names, new Series("Aduan", totals)));
    }
}
