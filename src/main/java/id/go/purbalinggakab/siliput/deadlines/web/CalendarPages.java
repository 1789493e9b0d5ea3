package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.CalendarPreview;
import id.go.purbalinggakab.siliput.deadlines.CalendarPreview.CalendarLine;
import id.go.purbalinggakab.siliput.deadlines.Decree;
import id.go.purbalinggakab.siliput.deadlines.DecreeRow;
import id.go.purbalinggakab.siliput.deadlines.DecreeRow.State;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar as leadership and auditors read it; the forms are for the administrator only. */
@Controller
@RequestMapping("/kantor/kalender")
@RequiredArgsConstructor
class CalendarPages {

    private static final int CHANGES_SHOWN = 50;
    private static final int NATIONAL_HOLIDAYS_OF_A_DECREE = 10;
    private static final int FIRST_YEAR = 2025;
    private static final int YEARS_AHEAD = 5;

    private final OfficeCalendar calendar;
    private final Proposals proposals;
    private final Clock clock;

    @ModelAttribute
    void everyPage(Model model, Authentication login) {
        model.addAttribute(
                "mayChange",
                login.getAuthorities().stream()
                        .anyMatch(it -> CalendarChanges.ADMINISTRATOR.equals(it.getAuthority())));
    }

    @GetMapping
    String calendar(@RequestParam(required = false) Integer tahun, Model model) {
        var thisYear = Year.now(clock).getValue();
        var year = Math.max(FIRST_YEAR, Math.min(tahun == null ? thisYear : tahun, thisYear + YEARS_AHEAD));
        var days = calendar.holidays(year).stream().map(DayRow::of).toList();
        model.addAttribute("year", year);
        model.addAttribute("previous", year > FIRST_YEAR ? year - 1 : null);
        model.addAttribute("next", year < thisYear + YEARS_AHEAD ? year + 1 : null);
        model.addAttribute("days", days);
        model.addAttribute(
                "unknown",
                days.stream()
                                .filter(day -> day.kind().equals(HolidayKind.LIBUR_NASIONAL.label()))
                                .count()
                        < NATIONAL_HOLIDAYS_OF_A_DECREE);
        model.addAttribute("hours", calendar.hours());
        model.addAttribute("kinds", HolidayKind.values());
        model.addAttribute(
                "changes",
                calendar.changes(CHANGES_SHOWN).stream().map(ChangeRow::of).toList());
        Map.of("dayForm", DayForm.EMPTY, "hoursForm", HoursForm.EMPTY).forEach((name, form) -> {
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, form);
            }
        });
        return "deadlines/kalender";
    }

    @GetMapping("/periksa")
    String proposal(HttpSession session, Model model) {
        var proposal = proposals.current(session);
        if (proposal.isEmpty()) {
            return "redirect:/kantor/kalender";
        }
        model.addAttribute("proposal", ProposalView.of(proposal.get()));
        return "deadlines/periksa";
    }

    /** A change as the history shows it. */
    record ChangeRow(CalendarChange change, String at) {

        static ChangeRow of(CalendarChange change) {
            return new ChangeRow(change, IndonesianTime.dateTime(change.at()));
        }
    }

    /** A holiday as the page shows it. */
    record DayRow(LocalDate date, String text, String kind, String name) {

        static DayRow of(Holiday day) {
            return new DayRow(
                    day.date(), IndonesianTime.date(day.date()), day.kind().label(), day.name());
        }
    }

    /** A proposal as the page shows it. */
    record ProposalView(
            String token,
            String title,
            boolean confirmable,
            int moved,
            List<CalendarLine> lines,
            String source,
            List<DecreeRow> rows,
            List<DecreeRow> wrong,
            String counts) {

        static ProposalView of(Proposal proposal) {
            var rows = proposal.decree().map(Decree::rows).orElse(List.of());
            return new ProposalView(
                    proposal.token(),
                    proposal.edit()
                            .map(CalendarEdit::what)
                            .orElse(CalendarEdit.What.IMPOR)
                            .label(),
                    proposal.edit().isPresent(),
                    proposal.preview().map(preview -> preview.moved().cases()).orElse(0),
                    proposal.preview().map(CalendarPreview::lines).orElse(List.of()),
                    proposal.decree().map(Decree::source).orElse(""),
                    rows,
                    rows.stream().filter(row -> row.state() == State.SALAH).toList(),
                    proposal.decree().map(ProposalView::counts).orElse(""));
        }

        private static String counts(Decree decree) {
            return Stream.of(State.values())
                    .map(state -> decree.count(state) + " " + state.label())
                    .collect(Collectors.joining(" · "));
        }
    }
}
