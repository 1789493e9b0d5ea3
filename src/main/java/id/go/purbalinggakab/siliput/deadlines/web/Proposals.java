package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.Decree;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The last proposal of each login session; nothing of it is in the calendar. */
@Component
@RequiredArgsConstructor
class Proposals {

    private static final String KEY = Proposals.class.getName();

    private final OfficeCalendar calendar;

    void propose(HttpSession session, CalendarEdit edit, Optional<Decree> decree) {
        session.setAttribute(
                KEY, new Proposal(token(), Optional.of(edit), Optional.of(calendar.preview(edit)), decree));
    }

    /** To be looked at only: a row is wrong, or nothing is new. */
    void show(HttpSession session, Decree decree) {
        session.setAttribute(KEY, new Proposal(token(), Optional.empty(), Optional.empty(), Optional.of(decree)));
    }

    Optional<Proposal> current(HttpSession session) {
        return Optional.ofNullable((Proposal) session.getAttribute(KEY));
    }

    void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
