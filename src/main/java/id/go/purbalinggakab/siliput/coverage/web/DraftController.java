package id.go.purbalinggakab.siliput.coverage.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import id.go.purbalinggakab.siliput.coverage.Drafts;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what a person typed until it is sent; everybody has only the own drafts. */
@RestController
@RequestMapping("/siliput/api/drafts/{key:[A-Za-z0-9_-]{1,120}}")
@RequiredArgsConstructor
class DraftController {

    private final Drafts drafts;
    private final Clock clock;

    @GetMapping
    ResponseEntity<Draft> find(@PathVariable String key, Principal who) {
        return drafts.find(key, who.getName())
                .map(values -> ResponseEntity.ok(
                        new Draft(values.json(), values.typedAt().toEpochMilli())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String key, @RequestBody Typed typed, Principal who) {
        if (typed.user() != null && !typed.user().equals(who.getName())) {
            throw new AnotherPerson();
        }
        var json = String.valueOf(typed.values());
        if (json.length() > Drafts.LONGEST) {
            throw new TooLong();
        }
        drafts.keep(key, who.getName(), json, typed.at() == null ? clock.instant() : Instant.ofEpochMilli(typed.at()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String key, Principal who) {
        drafts.drop(key, who.getName());
    }

    /** {@code user} is the person the page was loaded for: the session may have become another's since. */
    record Typed(JsonNode values, String user, Long at) {}

    record Draft(@JsonRawValue String values, long at) {}

    static final class AnotherPerson extends RuntimeException {}

    static final class TooLong extends RuntimeException {}
}
