package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarPreview.CalendarLine;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.evidence.AdministrationTrail;
import id.go.purbalinggakab.siliput.evidence.AdministrationTrail.Entry;
import id.go.purbalinggakab.siliput.evidence.AttemptTable;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what outside cases: people, roles, rights, the calendar, diagrams and limits. */
@RestController
@RequestMapping("/siliput/api/riwayat/administrasi")
@RequiredArgsConstructor
class AdministrationApi {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 200;
    private static final int NEWEST = 100;
    private static final Set<String> UNTOLD = Set.of("operation", "entity", "id");

    private final DossierRights rights;
    private final AdministrationTrail trail;
    private final OfficeCalendar calendar;
    private final MailingList mailingList;
    private final Officers officers;
    private final AttemptTable attempts;

    /** @param more there is a page behind this one */
    record Page(int page, boolean more, List<Row> rows) {}

    /** A line of the trail. */
    record Row(String at, String by, String what, List<String> details) {}

    @ModelAttribute
    void readersOnly(Principal who) {
        rights.check(who.getName());
    }

    @GetMapping
    Page entries(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate dari,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate sampai,
            @RequestParam(defaultValue = "1") int halaman,
            Principal who) {
        var hidden = rights.hiddenFrom(who.getName());
        var page = Math.max(1, Math.min(LAST_PAGE, halaman));
        var found = trail.entries(dari, sampai, (page - 1) * ROWS, ROWS + 1);
        return new Page(
                page,
                found.size() > ROWS,
                found.stream().limit(ROWS).map(entry -> row(entry, hidden)).toList());
    }

    @GetMapping("/kalender")
    List<Row> calendar() {
        return calendar.changes(NEWEST).stream().map(this::row).toList();
    }

    @GetMapping("/wartawan")
    List<Row> mailingList() {
        return mailingList.changes(NEWEST).stream()
                .map(change -> new Row(
                        IndonesianTime.dateTime(change.at()), officers.nameOf(change.by()), change.what(), List.of()))
                .toList();
    }

    /** Attempts in vain, a line a day. */
    @GetMapping("/percobaan")
    List<Row> attempts() {
        var days = new LinkedHashMap<LocalDate, List<AttemptTable.Line>>();
        attempts.lines(LAST_PAGE).forEach(line -> days.computeIfAbsent(line.day(), day -> new ArrayList<>())
                .add(line));
        return days.entrySet().stream()
                .map(day -> new Row(
                        IndonesianTime.date(day.getKey()),
                        "",
                        "%d percobaan ditolak"
                                .formatted(day.getValue().stream()
                                        .mapToLong(AttemptTable.Line::attempts)
                                        .sum()),
                        day.getValue().stream()
                                .map(line -> "%s: %d × %s"
                                        .formatted(
                                                officers.nameOf(line.person()),
                                                line.attempts(),
                                                line.what().label()))
                                .toList()))
                .toList();
    }

    private Row row(Entry entry, Set<String> hidden) {
        var facts = entry.facts();
        var what = ChainKind.label(entry.kind());
        if (facts.containsKey("operation")) {
            what = "%s: %s"
                    .formatted(
                            HistoryWords.operation(facts.get("operation")),
                            HistoryWords.entity(facts.getOrDefault("entity", "")));
        }
        return new Row(
                IndonesianTime.dateTime(entry.at()),
                entry.actor().equals("sistem") ? "Sistem" : officers.nameOf(entry.actor()),
                what,
                facts.entrySet().stream()
                        .filter(fact -> !UNTOLD.contains(fact.getKey()) && !hidden.contains(fact.getKey()))
                        .filter(fact -> !hidden.contains(fact.getValue()))
                        .map(fact -> "%s: %s".formatted(HistoryWords.property(fact.getKey()), fact.getValue()))
                        .toList());
    }

    private Row row(CalendarChange change) {
        return new Row(
                IndonesianTime.dateTime(change.at()),
                officers.nameOf(change.by()),
                "%s; dasar: %s".formatted(change.what().label(), change.basis()),
                change.lines().stream().map(AdministrationApi::text).toList());
    }

    private static String text(CalendarLine line) {
        return "%s: %s → %s"
                .formatted(
                        line.subject(), line.before().orElse("-"), line.after().orElse("-"));
    }
}
