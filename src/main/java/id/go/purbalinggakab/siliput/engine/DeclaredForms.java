package id.go.purbalinggakab.siliput.engine;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Collects the rooms' rules late, since these use rooms that themselves need the engine. */
@Component
@RequiredArgsConstructor
class DeclaredForms implements Forms, SmartInitializingSingleton {

    private final ObjectProvider<DeclaredSteps> rooms;
    private final ObjectProvider<FormFact> facts;
    private final ObjectProvider<KindRule> kinds;
    private final Clock clock;
    private volatile List<StepRules> known = List.of();

    @Override
    public List<StepRules> all() {
        if (known.isEmpty()) {
            known = rooms.stream().flatMap(room -> room.steps().stream()).toList();
        }
        return known;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Optional<String> problem(FieldKind kind, String value, Submission submission) {
        return kinds.stream()
                .filter(rule -> rule.kind() == kind)
                .flatMap(rule -> rule.problem().apply(value, submission).stream())
                .findFirst();
    }

    @Override
    public Map<String, FormFact> facts() {
        return facts.stream().collect(Collectors.toMap(FormFact::name, fact -> fact));
    }

    @Override
    public void afterSingletonsInstantiated() {
        var seen = new HashSet<String>();
        all().stream()
                .map(StepRules::step)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException("step '%s' has rules twice".formatted(id));
                });
    }
}
