package id.go.purbalinggakab.siliput.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What code says about steps, messages and facts; the fields themselves stand in the forms. */
public interface Forms {

    List<StepRules> all();

    default Optional<StepRules> find(String step) {
        return all().stream().filter(rules -> rules.step().equals(step)).findFirst();
    }

    /** The office's clock. */
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** The sentence that refuses a value of this kind. */
    default Optional<String> problem(FieldKind kind, String value, Submission submission) {
        return Optional.empty();
    }

    /** What the browser gets: every fact as it stands before anything is typed. */
    default Map<String, Boolean> flags(Submission before) {
        return facts().values().stream()
                .collect(Collectors.toMap(FormFact::name, fact -> fact.holds().test(before)));
    }

    /** Whether a fact of that name is there and holds. */
    default boolean holds(String fact, Submission sent) {
        return Optional.ofNullable(facts().get(fact))
                .filter(found -> found.holds().test(sent))
                .isPresent();
    }

    /** Every fact by name. */
    default Map<String, FormFact> facts() {
        return Map.of();
    }
}
