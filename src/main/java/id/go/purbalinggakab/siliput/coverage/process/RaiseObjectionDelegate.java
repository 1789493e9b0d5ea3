package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The leader objects to a disposition recorded in the own name: noted in the file, told to the division. */
@Component("raiseObjection")
@RequiredArgsConstructor
class RaiseObjectionDelegate implements JavaDelegate {

    private final RunningCase running;
    private final Register register;
    private final CoverageNotices notices;
    private final Holders holders;
    private final Actor actor;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CoverageProcess.CASE_NUMBER.from(execution);
        var remark = String.valueOf(execution.getVariable("acknowledgementRemark"));
        register.note(number, "KEBERATAN", remark, actor.current(), clock.instant());
        running.instanceOf(number)
                .ifPresent(instance -> notices.toOfficers(
                        running.describe(instance, number),
                        "disposition-objected",
                        execution.getProcessInstanceId(),
                        Stream.of(Role.KABID, Role.FUNGSIONAL, Role.AGENDARIS)
                                .flatMap(holders::holding)
                                .toList(),
                        Map.of("remark", remark)));
    }
}
