package id.go.purbalinggakab.siliput.report;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report for leadership and auditors (clauses 3 and 6 of the standard), one section per figure. */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Reports {

    private static final int PAGE = 50;

    private final Figures figures;
    private final PunctualitySections punctuality;
    private final CountedSections counted;
    private final CasesBehind cases;
    private final CaseVisibility visibility;
    private final Officers officers;
    private final Chain chain;

    /** What a kind of deadline is called; empty for an unknown one. */
    public static Optional<String> title(String kind) {
        return PunctualitySections.title(kind);
    }

    @Transactional(readOnly = true)
    public Report of(Period period, String reader) {
        var hidden = visibility.hiddenFrom(reader);
        var sections = new ArrayList<>(punctuality.of(period, hidden));
        counted.all().values().forEach(count -> sections.add(count.apply(period, hidden)));
        return new Report(period, sections);
    }

    /** One section by itself, for its plot. */
    @Transactional(readOnly = true)
    public Optional<Section> section(String id, Period period, String reader) {
        var hidden = visibility.hiddenFrom(reader);
        return Optional.ofNullable(counted.all().get(id))
                .map(count -> count.apply(period, hidden))
                .or(() -> punctuality.of(period, hidden).stream()
                        .filter(section -> section.id().equals(id))
                        .findFirst());
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
                visibility.hiddenFrom(reader),
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

    /** One case of a count: its number and what the count says of it. */
    public record InCount(String caseNumber, String fact) {}

    /**
     * A page of the cases behind a count.
     *
     * @param words what was counted
     */
    public record CountPage(String title, String words, List<InCount> cases) {}

    /** Empty where there is no such count. */
    @Transactional(readOnly = true)
    public Optional<CountPage> behind(Counting counting, Period period, int page, String reader) {
        var hidden = visibility.hiddenFrom(reader);
        return counting.words(officers::nameOf)
                .map(words -> new CountPage(
                        counted.all()
                                .get(counting.section())
                                .apply(period, hidden)
                                .title(),
                        words,
                        cases.of(counting, period, hidden, page * PAGE, PAGE).stream()
                                .map(found -> new InCount(found.caseNumber(), counting.fact(found)))
                                .toList()));
    }

    public static boolean isFull(List<?> page) {
        return page.size() == PAGE;
    }
}
