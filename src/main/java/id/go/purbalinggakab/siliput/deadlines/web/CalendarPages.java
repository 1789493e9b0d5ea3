package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
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
}
