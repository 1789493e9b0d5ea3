package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the alleged giver of an order said to it: kept in the file; an objection reaches everybody who relied on it. */
@Component("recordOrderAnswer")
@RequiredArgsConstructor
class RecordOrderAnswerDelegate implements JavaDelegate {

    private final RunningCase running;
    private final Register register;
    private final CoverageNotices notices;
    private final Holders holders;
    private final Actor actor;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CoverageProcess.CASE_NUMBER.from(execution);
        var answer = CoverageProcess.ORDER_ANSWER.from(execution);
        var remark = CoverageProcess.ORDER_REMARK.find(execution).orElse("");
        var objected = answer == CoverageProcess.OrderAnswer.OBJECTED;
        register.note(
                number,
                objected ? "KEBERATAN" : "PENUGASAN",
                objected
                        ? "Perintah penugasan langsung dibantah: " + remark
                        : "Perintah penugasan langsung dibenarkan.",
                actor.current(),
                clock.instant());
        running.instanceOf(number).ifPresent(instance -> {
            running.set(instance, new TreeMap<>(Map.of(CoverageProcess.ORDER_ANSWER.name(), answer.name())));
            if (objected) {
                tell(execution, instance, number, remark);
            }
        });
    }

    private void tell(DelegateExecution execution, String instance, String number, String remark) {
        var crew = Crew.parse(CoverageProcess.CREW.from(execution)).userIds().stream();
        var division = Stream.of(Role.KABID, Role.FUNGSIONAL, Role.AGENDARIS).flatMap(holders::holding);
        notices.toOfficers(
                running.describe(instance, number),
                "order-objected",
                execution.getProcessInstanceId(),
                Stream.concat(Stream.concat(crew, division), Stream.of(CoverageProcess.STARTED_BY.from(execution)))
                        .distinct()
                        .toList(),
                Map.of("remark", remark));
    }
}
