package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant has answered: the clock runs on and the division assesses again. */
@Component("acceptClarification")
class AcceptClarificationDelegate implements JavaDelegate {

    private final Register register;
    private final StatedTimes statedTimes;
    private final Actor actor;
    private final Clock clock;

    AcceptClarificationDelegate(Register register, StatedTimes statedTimes, Actor actor, Clock clock) {
        this.register = register;
        this.statedTimes = statedTimes;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        CoverageProcess.RESUME_AT.set(execution, "assessRequest");
        CaseVariables.dropPastEnd(execution);
        register.update(number, CaseVariables.letterOf(execution));
        register.moveTo(number, CaseStatus.DIKAJI);
        statedTimes.keep(execution, number, CoverageProcess.CLARIFIED_AT, CoverageProcess.CLARIFIED_AT_REASON);
        register.note(number, "KLARIFIKASI", "Klarifikasi pemohon diterima.", actor.current(), clock.instant());
    }
}
