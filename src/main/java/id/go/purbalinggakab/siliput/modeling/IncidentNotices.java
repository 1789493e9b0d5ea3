package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Administrators hear of an incident as far as each of them may see its case. */
@Component
@RequiredArgsConstructor
class IncidentNotices {

    private static final String KIND = "step-failed";
    private static final String NO_CASE = "SISTEM";
    private static final int LONGEST_NUMBER = 20;

    private final Notices notices;
    private final Officers officers;
    private final CaseVisibility visibility;

    /**
     * @param steps how many stuck for this cause
     * @param toldAs whose notice it is
     * @param again what makes it another notice than the first one
     */
    void tell(Incident incident, int steps, long toldAs, String again) {
        officers.holding(Role.ADMINISTRATOR)
                .forEach(to -> notices.say(notice(incident, to, steps, mark(toldAs) + again)));
    }

    void settle(long toldAs) {
        notices.settle(KIND, mark(toldAs));
    }

    private Notice notice(Incident incident, Officer to, int steps, String mark) {
        var number = steps > 1 ? "" : incident.at().caseNumber();
        return new Notice(
                number.isEmpty() || number.length() > LONGEST_NUMBER ? NO_CASE : number,
                KIND,
                Optional.empty(),
                mark,
                Recipient.officer(to.userId()),
                Map.of(
                        "taskName", incident.at().step(),
                        "process", incident.at().processName(),
                        "incident", String.valueOf(incident.number()),
                        "reason", incident.words().cause().words(),
                        "remark", incident.words().cause().remedy(),
                        "others", steps - 1,
                        "asked", incident.kind() == Incident.Kind.REQUEST,
                        "ofACase", !number.isEmpty(),
                        "secret", visibility.isClosedTo(to.userId(), number)),
                List.of());
    }

    private static String mark(long toldAs) {
        return "gangguan-" + toldAs;
    }
}
