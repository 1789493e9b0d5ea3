package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.StatedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Keeps every time that a person stated beside the time it was entered. */
@Component
@RequiredArgsConstructor
class StatedTimes {

    private final Register register;
    private final Clock clock;
    private final Actor actor;

    void keep(VariableScope scope, String caseNumber, ProcessVariable<Instant> stated, ProcessVariable<String> reason) {
        stated.find(scope).ifPresent(time -> state(caseNumber, stated, time, lateness(scope, time, reason)));
    }

    /** An end that comes before the planned start has a reason of its own. */
    void keepEnd(VariableScope scope, String caseNumber) {
        var time = ACTUAL_END.from(scope);
        var why = Stream.of(
                        EARLY_END_REASON.find(scope).filter(text -> !text.isBlank()),
                        lateness(scope, time, ACTUAL_END_REASON))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        state(caseNumber, ACTUAL_END, time, Optional.of(why).filter(text -> !text.isEmpty()));
    }

    /** Keeps what differs from the last statement, beside that; true where something did. */
    boolean correct(
            VariableScope scope, String caseNumber, ProcessVariable<Instant> stated, ProcessVariable<String> reason) {
        var before = register.statedTimes(caseNumber).stream()
                .filter(time -> time.what().equals(stated.name()))
                .reduce((earlier, later) -> later)
                .map(StatedTime::stated);
        var changed =
                stated.find(scope).filter(time -> before.filter(time::equals).isEmpty());
        changed.ifPresent(time -> state(caseNumber, stated, time, lateness(scope, time, reason)));
        return changed.isPresent();
    }

    /** A reason of an earlier statement may still stand in the process; it is none for a time that needs none. */
    private Optional<String> lateness(VariableScope scope, Instant time, ProcessVariable<String> reason) {
        return reason.find(scope).filter(text -> !text.isBlank() && Findings.isFarBack(time, clock.instant()));
    }

    private void state(String caseNumber, ProcessVariable<Instant> what, Instant time, Optional<String> why) {
        register.stateTime(caseNumber, what.name(), time, why, actor.current());
    }
}
