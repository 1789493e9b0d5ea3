package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintChange;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.OfficerChoice;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaint forms offer to choose from: officers, handlers, classes, and cases that may be changed. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ComplaintChoiceParts {

    private static final int MANY = 300;
    private static final String PEOPLE = "[data-widget=people], [data-widget=person]";

    private final Officers officers;
    private final Acting acting;
    private final Conflicts conflicts;
    private final Outsiders outsiders;
    private final AccusedOfficers named;
    private final ComplaintCases cases;
    private final Register register;

    /** @param changes that make sense where it stands */
    record OpenCase(String number, String title, Instant start, String status, List<ComplaintChange> changes) {}

    record ClassChoice(String key, String label, String meaning) {}

    @Bean
    FormPart everybodyPart() {
        return new FormPart(
                ComplaintParts.ROOM,
                "officers",
                PEOPLE,
                reader -> choices(Stream.of(Role.values())
                        .flatMap(role -> officers.holding(role).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Officer::name))));
    }

    /** Those who are there and have no conflict of interest in the case. */
    @Bean
    FormPart handlersPart() {
        return new FormPart(
                ComplaintParts.ROOM,
                "handlers",
                "[data-of=handlers]",
                reader -> choices(Stream.concat(
                                officers.holding(Role.TIM_PENGADUAN).stream(),
                                reader.caseNumber().map(outsiders::of).stream()
                                        .flatMap(Set::stream)
                                        .flatMap(user -> officers.find(user).stream()))
                        .filter(officer -> !acting.isAway(officer.userId()))
                        .filter(officer -> reader.caseNumber()
                                .filter(number -> !conflicts.isFree(officer.userId(), number, ComplaintAccess.HANDLERS))
                                .isEmpty())));
    }

    @Bean
    FormPart namedPart() {
        return new FormPart(
                ComplaintParts.ROOM,
                "named",
                "[data-part=complaint], " + PEOPLE,
                reader -> reader.caseNumber().map(named::of).stream()
                        .flatMap(Set::stream)
                        .map(user -> officers.find(user)
                                .map(OfficerChoice::of)
                                .orElseGet(() -> new OfficerChoice(user, user, "", Set.of())))
                        .toList());
    }

    @Bean
    FormPart classesPart() {
        return new FormPart(
                ComplaintParts.ROOM, "classes", "[data-widget=classes]", reader -> Stream.of(ComplaintClass.values())
                        .map(one -> new ClassChoice(one.name(), one.label(), one.meaning()))
                        .toList());
    }

    /** Cases about this person do not exist for them. */
    @Bean
    FormPart changeableCasesPart() {
        return new FormPart(ComplaintParts.ROOM, "openCases", "[data-widget=case]", reader -> {
            var hidden = conflicts.hiddenFrom(reader.user());
            return cases.latest(MANY).stream()
                    .filter(found -> !hidden.contains(found.number())
                            && !reader.caseNumber().equals(Optional.of(found.number())))
                    .flatMap(found -> register.find(found.number()).map(line -> open(found, line, reader)).stream())
                    .toList();
        });
    }

    private static OpenCase open(ComplaintCase found, CaseSummary line, FormReader reader) {
        return new OpenCase(
                found.number(),
                "%s lewat %s".formatted(found.kind().label(), found.channel().label()),
                found.receivedAt(),
                line.status().labelOf(line.number()),
                ComplaintChange.possible(found, line.status(), reader.now()));
    }

    private static List<OfficerChoice> choices(Stream<Officer> found) {
        return found.map(OfficerChoice::of).toList();
    }
}
