package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.web.FormPage.OpenCase;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The data of a start form: people to choose, and the cases that the process can be about. */
@Component
@RequiredArgsConstructor
class StartPages {

    private static final int MANY = 500;

    private static final Set<CaseStatus> BEFORE_DISPOSITION = EnumSet.of(CaseStatus.MENUNGGU_DISPOSISI);
    private static final Set<CaseStatus> WITH_SCHEDULE = EnumSet.of(
            CaseStatus.DIJADWALKAN, CaseStatus.DITUNDA, CaseStatus.RILIS_DITULIS, CaseStatus.RILIS_DIPERIKSA);
    private static final Set<CaseStatus> RUNNING = EnumSet.of(
            CaseStatus.DITERIMA,
            CaseStatus.DIKEMBALIKAN,
            CaseStatus.MENUNGGU_DISPOSISI,
            CaseStatus.DIKAJI,
            CaseStatus.MENUNGGU_KLARIFIKASI,
            CaseStatus.DIJADWALKAN,
            CaseStatus.DITUNDA,
            CaseStatus.RILIS_DITULIS);

    private static final Set<CaseStatus> OUT = EnumSet.of(CaseStatus.DIPUBLIKASIKAN, CaseStatus.SELESAI);

    /** Some channel may have it while others still wait. */
    private static final Set<CaseStatus> PERHAPS_OUT =
            EnumSet.of(CaseStatus.RILIS_DIPERIKSA, CaseStatus.TERBIT, CaseStatus.DIPUBLIKASIKAN, CaseStatus.SELESAI);

    private static final Map<String, Set<CaseStatus>> ABOUT = Map.of(
            "recordDisposition", BEFORE_DISPOSITION,
            "withdrawRequest", RUNNING,
            "changeSchedule", WITH_SCHEDULE,
            "takeDown", PERHAPS_OUT,
            "correctRelease", OUT);

    private final Register register;
    private final People people;
    private final CrewChoices crew;
    private final PublishedItems items;
    private final CaseVisibility visibility;
    private final Clock clock;

    FormPage of(String processKey, String user) {
        return new FormPage(
                clock.instant(),
                people.of(user),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.of(crew.at(user, "", Optional.empty(), Optional.empty())),
                people.leaders(),
                openCases(ABOUT.getOrDefault(processKey, Set.of()), user),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private List<OpenCase> openCases(Set<CaseStatus> statuses, String user) {
        if (statuses.isEmpty()) {
            return List.of();
        }
        var closed = visibility.closedTo(user);
        return register.latest(MANY).stream()
                .filter(found -> statuses.contains(found.status()))
                .filter(found -> !statuses.equals(PERHAPS_OUT) || isOut(found))
                .map(found -> openCase(found, closed.contains(found.number())))
                .toList();
    }

    private boolean isOut(CaseSummary found) {
        return OUT.contains(found.status()) || !items.of(found.number()).isEmpty();
    }

    private static OpenCase openCase(CaseSummary found, boolean closed) {
        var letter = found.letter();
        return new OpenCase(
                found.number(),
                letter.secret() ? "Perkara terbatas" : letter.eventTitle(),
                closed ? null : letter.eventStart(),
                found.status().label());
    }
}
