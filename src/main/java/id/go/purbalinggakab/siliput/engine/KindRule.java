package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What holds for every field of a kind, whatever form it stands on.
 *
 * @param problem of a value in a submission
 */
public record KindRule(FieldKind kind, BiFunction<String, Submission, Optional<String>> problem) {}
