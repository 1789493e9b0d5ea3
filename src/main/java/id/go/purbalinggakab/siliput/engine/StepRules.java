package id.go.purbalinggakab.siliput.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code needs of a step beyond its form: typed variables that it reads afterwards, and rules over several fields,
 * which a form cannot say. Everything about a field by itself stands in the form's file.
 *
 * @param step the id of a start form or task, or a message's name
 * @param form for a message, the form whose fields it takes; empty for a step, whose diagram names it
 * @param without fields of that form that the message does not take
 * @param relaxed fields that the form demands and this step does not
 * @param rules asked only once every field by itself is right
 */
public record StepRules(
        String step,
        Optional<String> form,
        Set<String> without,
        Set<String> relaxed,
        Map<String, Need> needs,
        Function<Submission, List<Problem>> rules) {

    /** How much code depends on a field: it is always there, under a condition that the form says, or perhaps. */
    public enum Demand {
        ALWAYS,
        SOMETIMES,
        OPTIONAL
    }

    /** A variable that code reads. */
    public record Need(ProcessVariable<?> variable, Demand demand) {}

    public static StepRules of(String step) {
        return new StepRules(step, Optional.empty(), Set.of(), Set.of(), Map.of(), submission -> List.of());
    }

    /** A message has no form of its own: it takes the fields of a form, by the same rules. */
    public StepRules asMessage(String message) {
        return new StepRules(message, Optional.of(step), without, relaxed, needs, rules);
    }

    public StepRules without(String... fields) {
        return new StepRules(step, form, Set.of(fields), relaxed, needs, rules);
    }

    public StepRules relaxing(String... fields) {
        return new StepRules(step, form, without, Set.of(fields), needs, rules);
    }

    /** The form has to demand these. */
    public StepRules needs(ProcessVariable<?>... variables) {
        return and(Demand.ALWAYS, variables);
    }

    /** The form has to demand these, at least under a condition. */
    public StepRules needsSometimes(ProcessVariable<?>... variables) {
        return and(Demand.SOMETIMES, variables);
    }

    /** The form has to have these. */
    public StepRules takes(ProcessVariable<?>... variables) {
        return and(Demand.OPTIONAL, variables);
    }

    private StepRules and(Demand demand, ProcessVariable<?>... variables) {
        var all = Stream.concat(
                        needs.values().stream(), Arrays.stream(variables).map(variable -> new Need(variable, demand)))
                .collect(Collectors.toMap(need -> need.variable().name(), need -> need));
        return new StepRules(step, form, without, relaxed, Map.copyOf(all), rules);
    }

    public StepRules with(Function<Submission, List<Problem>> moreRules) {
        return new StepRules(step, form, without, relaxed, needs, moreRules);
    }

    /** Whether the step cannot go on without the field, whatever its form says. */
    public boolean needsAlways(String field) {
        return needs.containsKey(field) && needs.get(field).demand() == Demand.ALWAYS && !relaxed.contains(field);
    }
}
