package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Unanswerable;
import id.go.purbalinggakab.siliput.modeling.PastCases.Finding;
import id.go.purbalinggakab.siliput.modeling.PastCases.Group;
import id.go.purbalinggakab.siliput.modeling.PastCases.One;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

/** What cases answer to one question. */
@RequiredArgsConstructor
final class Tally {

    private final String question;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<One>> turns = new LinkedHashMap<>();
    private final Map<String, List<One>> gaps = new LinkedHashMap<>();

    /** Another answer than before: what it was and would be, in words. */
    record Turn(String words, String detail) {}

    /** What cannot be answered is kept with its reason. */
    void ask(PastCase one, Supplier<Optional<Turn>> question) {
        seen.add(one.instance().getId());
        try {
            question.get().ifPresent(turn -> put(turns, turn.words(), one.as(turn.detail())));
        } catch (Unanswerable gap) {
            put(gaps, gap.getMessage(), one.as(""));
        }
    }

    private static void put(Map<String, List<One>> groups, String words, One one) {
        groups.computeIfAbsent(words, none -> new ArrayList<>()).add(one);
    }

    Finding finding(String file, boolean cut) {
        return new Finding(file, question, seen.size(), cut, groups(turns), groups(gaps));
    }

    private static List<Group> groups(Map<String, List<One>> groups) {
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
