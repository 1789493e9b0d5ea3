package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.deadlines.DueDate;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * How a room reckons a due date from what a case holds, {@link LimitVariables} among it; asked again where a changed
 * table of limits is tried on past cases.
 *
 * @param kinds of the register's deadlines that it is for
 * @param due the variable that every reckoning sets
 * @param service the row of the table
 */
public record LimitReckoning(
        String process,
        Predicate<String> kinds,
        ProcessVariable<Instant> due,
        Function<VariableScope, String> service,
        Function<VariableScope, DueDate> reckon) {}
