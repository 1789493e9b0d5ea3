package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.Checklist;
import id.go.purbalinggakab.siliput.coverage.District;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.OfficerChoice;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coverage's forms offer to choose from: officers, crew, and the cases that a start can be about. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ChoiceParts {

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
    private final Officers officers;
    private final CrewChoices crew;
    private final PublishedItems items;
    private final CaseVisibility visibility;
    private final Checklist checklist;

    record OpenCase(String number, String title, Instant start, String status) {}

    /** A start has no time yet; the form asks again with the one that is typed. */
    @Bean
    FormPart crewChoicesPart() {
        return new FormPart(
                CaseParts.ROOM,
                "crew",
                "[data-widget=crew]",
                reader -> crew.at(
                        reader.user(),
                        reader.caseNumber().orElse(""),
                        CaseParts.start(register, reader),
                        CaseParts.end(register, reader)));
    }

    /** Who may give orders and dispositions, each once. */
    @Bean
    FormPart leadersPart() {
        return new FormPart(CaseParts.ROOM, "officers", "[data-widget=officer]", reader -> Stream.of(
                        Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL)
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .map(OfficerChoice::of)
                .toList());
    }

    /** Everybody in the office, for a person widget. */
    @Bean
    FormPart colleaguesPart() {
        return new FormPart(CaseParts.ROOM, "colleagues", "[data-of=colleagues]", reader -> Stream.of(Role.values())
                .filter(role -> role != Role.PETUGAS_LUAR)
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .map(OfficerChoice::of)
                .toList());
    }

    @Bean
    FormPart openCasesPart() {
        return new FormPart(CaseParts.ROOM, "openCases", "[data-widget=case]", this::open);
    }

    @Bean
    FormPart districtsPart() {
        return new FormPart(CaseParts.ROOM, "districts", "[data-widget=district]", reader -> District.ALL);
    }

    @Bean
    FormPart checklistPart() {
        return new FormPart(CaseParts.ROOM, "checklist", "[data-widget=checklist]", reader -> checklist.sentences());
    }

    private List<OpenCase> open(FormReader reader) {
        var statuses = ABOUT.getOrDefault(reader.step(), Set.of());
        if (statuses.isEmpty()) {
            return List.of();
        }
        var closed = visibility.closedTo(reader.user());
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
