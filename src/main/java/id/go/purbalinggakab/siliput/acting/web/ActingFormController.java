package id.go.purbalinggakab.siliput.acting.web;

import id.go.purbalinggakab.siliput.acting.ActingRules;
import id.go.purbalinggakab.siliput.engine.FormPages;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import id.go.purbalinggakab.siliput.identity.OfficeLine;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.OfficerChoice;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    private static final String ROOM = "acting";

    private final TaskDesk desk;
    private final ActingRules rules;
    private final FormPages pages;

    @GetMapping("/starts/{processKey}/page")
    Map<String, Object> start(@PathVariable String processKey, Principal who) {
        var isOfficer =
                rules.everybody().stream().anyMatch(officer -> officer.userId().equals(who.getName()));
        return Optional.of(processKey)
                .filter(key -> isOfficer && desk.mayStart(key, who.getName()))
                .flatMap(key -> pages.start(ROOM, key, who.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Configuration(proxyBeanMethods = false)
    @RequiredArgsConstructor
    static class Parts {

        private final ActingRules rules;
        private final OfficeLines lines;

        @Bean
        FormPart absenteesPart() {
            return new FormPart(
                    ROOM, "absentees", "[data-of=absentees]", reader -> choices(rules.mayAppointFor(reader.user())));
        }

        @Bean
        FormPart actorsPart() {
            return new FormPart(ROOM, "officers", "[data-widget=person]", reader -> choices(rules.everybody()));
        }

        @Bean
        FormPart deputiesPart() {
            return new FormPart(ROOM, "deputies", "[data-deputy-of]", reader -> {
                var deputies = new TreeMap<String, String>();
                rules.mayAppointFor(reader.user())
                        .forEach(officer -> lines.current(officer.userId(), OfficeLine.Kind.DEPUTY)
                                .ifPresent(deputy -> deputies.put(officer.userId(), deputy)));
                return deputies;
            });
        }

        private static List<OfficerChoice> choices(List<Officer> found) {
            return found.stream().map(OfficerChoice::of).toList();
        }
    }
}
