package id.go.purbalinggakab.siliput.audit.report;

import id.go.purbalinggakab.siliput.audit.Chain;
import id.go.purbalinggakab.siliput.audit.ChainKind;
import id.go.purbalinggakab.siliput.audit.report.Figures.Counted;
import id.go.purbalinggakab.siliput.audit.report.Figures.Punctuality;
import id.go.purbalinggakab.siliput.audit.report.Section.Cell;
import id.go.purbalinggakab.siliput.audit.report.Section.Plot;
import id.go.purbalinggakab.siliput.audit.report.Section.Series;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report for leadership and auditors (clauses 3 and 6 of the standard), one section per figure. */
@Service
public class Reports {

    private static final List<Integer> HOURS = List.of(1, 2, 3, 4, 8, 24);
    private static final Map<String, String> KINDS = kinds();
    private static final int PAGE = 50;

    private final Figures figures;
    private final NamedOfficers named;
    private final Officers officers;
    private final Chain chain;

    Reports(Figures figures, NamedOfficers named, Officers officers, Chain chain) {
        this.figures = figures;
        this.named = named;
        this.officers = officers;
        this.chain = chain;
    }

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
    public static Optional<String> title(String kind) {
        return Optional.ofNullable(KINDS.get(kind));
    }

    @Transactional(readOnly = true)
    public Report of(Period period, String reader) {
        var hidden = named.casesAgainst(reader);
        var sections = new ArrayList<Section>(punctuality(period, hidden));
        counters().values().forEach(count -> sections.add(count.apply(period, hidden)));
        return new Report(period, sections);
    }

    /** One section by itself, for its plot. */
    @Transactional(readOnly = true)
    public Optional<Section> section(String id, Period period, String reader) {
        var hidden = named.casesAgainst(reader);
        return Optional.ofNullable(counters().get(id))
                .map(count -> count.apply(period, hidden))
                .or(() -> punctuality(period, hidden).stream()
                        .filter(section -> section.id().equals(id))
                        .findFirst());
    }

    private Map<String, BiFunction<Period, Set<String>, Section>> counters() {
        var counters = new LinkedHashMap<String, BiFunction<Period, Set<String>, Section>>();
        counters.put("lama", this::turnaround);
        counters.put("sebab", this::causes);
        counters.put("beban", this::load);
        counters.put("revisi", this::revisions);
        counters.put("saluran", this::channels);
        counters.put("aduan", this::complaints);
        return counters;
    }

    /** The report left the system as a file. */
    public void exported(Period period, String as, String reader) {
        chain.add(
                ChainKind.OFFICE,
                ChainKind.DOSSIER_READ,
                reader,
                Map.of("report", "%s sampai %s".formatted(period.from(), period.to()), "as", as));
    }

    /** One case behind a number. */
    public record Behind(String caseNumber, String due, String met, String judgement) {}

    /** The cases behind a number, a page at a time. */
    @Transactional(readOnly = true)
    public List<Behind> behind(String kind, Optional<Boolean> late, YearMonth month, int page, String reader) {
        var found = figures.judged(
                kind,
                late,
                Period.start(month),
                Period.start(month.plusMonths(1)),
                named.casesAgainst(reader),
                page * PAGE,
                PAGE);
        return found.stream()
                .map(one -> new Behind(
                        one.caseNumber(),
                        IndonesianTime.dateTime(one.due()),
                        one.metAt().map(IndonesianTime::dateTime).orElse("belum"),
                        one.late()
                                ? "Telat"
                                        + one.cause().map(cause -> ": " + cause).orElse("")
                                : "Tepat waktu"))
                .toList();
    }

    public static boolean isFull(List<Behind> page) {
        return page.size() == PAGE;
    }

    private List<Section> punctuality(Period period, Set<String> hidden) {
        var months = new LinkedHashMap<YearMonth, Map<String, Punctuality>>();
        for (var month : period.months()) {
            var ofMonth = new TreeMap<String, Punctuality>();
            figures.punctuality(Period.start(month), Period.start(month.plusMonths(1)), hidden)
                    .forEach(one -> ofMonth.put(one.kind(), one));
            months.put(month, ofMonth);
        }
        return KINDS.keySet().stream().map(kind -> punctuality(kind, months)).toList();
    }

    private static Section punctuality(String kind, Map<YearMonth, Map<String, Punctuality>> months) {
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
        return new Section(
                kind.toLowerCase(Locale.ROOT),
                KINDS.get(kind),
                "Ketepatan waktu menurut bulan jatuh tempo. Jam kantor: batas standar. Target ketat: jam dinding tanpa libur.",
                List.of("Bulan", "Dinilai", "Tepat", "Telat", "Jam kantor", "Target ketat"),
                nothing ? List.of() : lines,
                nothing
                        ? Optional.empty()
                        : Optional.of(new Plot(
                                months.keySet().stream().map(Reports::shortName).toList(),
                                List.of(new Series("Jam kantor", office), new Series("Target ketat", strict)),
                                true)));
    }

    private Section turnaround(Period period, Set<String> hidden) {
        var answers = steps(figures.within("JAWABAN", HOURS, period.start(), period.end(), hidden));
        var productions = steps(figures.within("PRODUKSI", HOURS, period.start(), period.end(), hidden));
        var names = new ArrayList<String>();
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < HOURS.size(); i++) {
            names.add("≤ %d jam".formatted(HOURS.get(i)));
            lines.add(List.of(Cell.of(names.get(i)), Cell.of(answers.get(i)), Cell.of(productions.get(i))));
        }
        boolean nothing = Stream.concat(answers.stream(), productions.stream()).allMatch(number -> number == 0);
        return new Section(
                "lama",
                "Lama pengerjaan",
                "Berapa yang selesai dalam waktu itu sejak jamnya mulai, dihitung jam dinding; yang lebih dari 24 jam tidak tampak di sini.",
                List.of("Selesai dalam", "Jawaban", "Produksi"),
                nothing ? List.of() : lines,
                nothing
                        ? Optional.empty()
                        : Optional.of(new Plot(
                                names,
                                List.of(new Series("Jawaban", answers), new Series("Produksi", productions)),
                                false)));
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
                "revisi",
                "Revisi per rilis",
                "Rilis yang disetujui menurut berapa kali diperbaiki sebelumnya.",
                List.of("Revisi", "Rilis"),
                found,
                one -> one.name() + " kali",
                List.of(Counted::number));
    }

    private static Section counted(
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
                                numbers.stream().map(number -> Cell.of(number.applyAsLong(one))))
                        .toList())
                .toList();
        var top = found.stream().limit(12).toList();
        return new Section(
                id,
                title,
                meaning,
                columns,
                lines,
                found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Plot(
                                top.stream().map(name).toList(),
                                List.of(new Series(
                                        columns.get(1),
                                        top.stream().map(Counted::number).toList())),
                                false)));
    }

    private Section channels(Period period, Set<String> hidden) {
        var found = figures.channels(period.start(), period.end(), hidden);
        var lines = found.stream()
                .map(one -> List.of(
                        Cell.of(Channel.valueOf(one.channel()).label()),
                        Cell.of(one.published()),
                        Cell.of(one.refused()),
                        Cell.of(one.skipped()),
                        Cell.of(one.attempts())))
                .toList();
        var names = found.stream()
                .map(one -> Channel.valueOf(one.channel()).label())
                .toList();
        return new Section(
                "saluran",
                "Saluran publikasi",
                "Kiriman yang terbit, ditolak, atau dilewati dengan alasan, dan berapa kali dicoba ulang; surel dihitung per wartawan.",
                List.of("Saluran", "Terbit", "Ditolak", "Dilewati", "Percobaan ulang"),
                lines,
                found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Plot(
                                names,
                                List.of(
                                        new Series(
                                                "Terbit",
                                                found.stream()
                                                        .map(Figures.ChannelUse::published)
                                                        .toList()),
                                        new Series(
                                                "Ditolak",
                                                found.stream()
                                                        .map(Figures.ChannelUse::refused)
                                                        .toList())),
                                false)));
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
            lines.add(Stream.concat(
                            Stream.of(Cell.of(label)),
                            classes.stream().map(one -> Cell.of(numbers.getOrDefault(one, 0L))))
                    .toList());
        });
        return new Section(
                "aduan",
                "Aduan per saluran dan golongan",
                "Menurut waktu diterima. Tanpa golongan: saran, apresiasi, yang diteruskan, dan yang belum digolongkan.",
                columns,
                lines,
                names.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Plot(names, List.of(new Series("Aduan", totals)), false)));
    }

    private static String name(YearMonth month) {
        return IndonesianTime.month(month);
    }

    private static String shortName(YearMonth month) {
        return IndonesianTime.month(month).substring(0, 3) + " " + month.getYear() % 100;
    }
}
