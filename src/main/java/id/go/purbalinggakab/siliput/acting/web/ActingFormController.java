package id.go.purbalinggakab.siliput.acting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.purbalinggakab.siliput.acting.ActingRules;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import id.go.purbalinggakab.siliput.identity.OfficeLine;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.Officer;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the form about an absence shows: for whom one may say it, and who could act. */
@RestController
@RequestMapping("/siliput/api/acting")
@RequiredArgsConstructor
class ActingFormController {

    private final TaskDesk desk;
    private final ActingRules rules;
    private final OfficeLines lines;
    private final Clock clock;

    record Person(String id, String name, String position) {

        static Person of(Officer officer) {
            return new Person(officer.userId(), officer.name(), officer.position());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Page(
            Instant now, Person user, List<Person> absentees, List<Person> officers, Map<String, String> deputies) {}

    @GetMapping("/starts/{processKey}/page")
    Page start(@PathVariable String processKey, Principal who) {
        var everybody = rules.everybody();
        var user = everybody.stream()
                .filter(officer -> officer.userId().equals(who.getName()))
                .findFirst();
        if (user.isEmpty() || !desk.mayStart(processKey, who.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var absentees = rules.mayAppointFor(who.getName());
        var deputies = new TreeMap<String, String>();
        absentees.forEach(officer -> lines.current(officer.userId(), OfficeLine.Kind.DEPUTY)
                .ifPresent(deputy -> deputies.put(officer.userId(), deputy)));
        return new Page(
                clock.instant(),
                Person.of(user.get()),
                absentees.stream().map(Person::of).toList(),
                everybody.stream().map(Person::of).toList(),
                deputies);
    }
}
