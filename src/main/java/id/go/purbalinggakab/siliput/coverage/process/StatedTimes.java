package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.StatedTime;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Keeps every time that a person stated beside the time it was entered. */
@Component
class StatedTimes {

    private final Register register;
    private final Clock clock;
    private final Actor actor;

    StatedTimes(Register register, Clock clock, Actor actor) {
        this.register = register;
        this.clock = clock;
        this.actor = actor;
    }

    void keep(VariableScope scope, String caseNumber, ProcessVariable<Instant> stated, ProcessVariable<String> reason) {
        stated.find(scope)
                .ifPresent(time -> register.stateTime(new StatedTime(
                        caseNumber, stated.name(), time, clock.instant(), reason.find(scope), actor.current())));
    }
}
