package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The staff to choose from, with what already stands in their diary at that time. */
@Component
@RequiredArgsConstructor
class CrewChoices {

    private final Officers officers;
    private final Bookings bookings;

    /**
     * @param full why nobody at all can be booked at that time, empty where there is room
     */
    record Choices(List<Choice> choices, List<String> full) {}

    record Choice(String id, String name, String position, List<String> clashes) {}

    /** {@code except} is the case itself, whose own booking does not count. */
    Choices at(String reader, String except, Optional<Instant> start, Optional<Instant> end) {
        var full = start.map(from -> bookings.clashes(reader, except, new Crew(List.of()), from, end))
                .orElse(List.of());
        var choices = officers.holding(Role.STAF).stream()
                .map(officer -> new Choice(
                        officer.userId(),
                        officer.name(),
                        officer.position(),
                        start
                                .map(from -> bookings.clashes(
                                        reader, except, new Crew(List.of(officer.userId())), from, end))
                                .orElse(List.of())
                                .stream()
                                .filter(clash -> !full.contains(clash))
                                .toList()))
                .toList();
        return new Choices(choices, full);
    }
}
