package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.coverage.DirectOrder;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a leader says to an order or disposition recorded in the own name: kept in the file, told to who relied on it. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ObjectionSteps {

    private final RunningCase running;
    private final Register register;
    private final CoverageNotices notices;
    private final Holders holders;
    private final Actor actor;

    /** The leader objects to a recorded disposition. */
    @Bean
    JavaDelegate raiseObjection() {
        return execution -> {
            var number = CASE_NUMBER.from(execution);
            var remark = String.valueOf(execution.getVariable("acknowledgementRemark"));
            register.note(number, "KEBERATAN", remark, actor.current());
            running.instanceOf(number)
                    .ifPresent(instance -> notices.toOfficers(
                            running.describe(instance, number),
                            "disposition-objected",
                            execution.getProcessInstanceId(),
                            division().toList(),
                            Map.of("remark", remark)));
        };
    }

    /** What the alleged giver of an order said to it; an objection reaches everybody who relied on it. */
    @Bean
    JavaDelegate recordOrderAnswer() {
        return execution -> {
            var number = CASE_NUMBER.from(execution);
            var answer = ORDER_ANSWER.from(execution);
            var remark = ORDER_REMARK.find(execution).orElse("");
            var objected = answer == DirectOrder.Answer.OBJECTED;
            register.note(
                    number,
                    objected ? "KEBERATAN" : "PENUGASAN",
                    objected
                            ? "Perintah penugasan langsung dibantah: " + remark
                            : "Perintah penugasan langsung dibenarkan.",
                    actor.current());
            running.instanceOf(number).ifPresent(instance -> {
                running.set(instance, new TreeMap<>(Map.of(ORDER_ANSWER.name(), answer.name())));
                if (objected) {
                    tell(execution, instance, number, remark);
                }
            });
        };
    }

    private void tell(DelegateExecution execution, String instance, String number, String remark) {
        var crew = Crew.parse(CREW.from(execution)).userIds().stream();
        notices.toOfficers(
                running.describe(instance, number),
                "order-objected",
                execution.getProcessInstanceId(),
                Stream.concat(Stream.concat(crew, division()), Stream.of(STARTED_BY.from(execution)))
                        .distinct()
                        .toList(),
                Map.of("remark", remark));
    }

    private Stream<String> division() {
        return Stream.of(Role.KABID, Role.FUNGSIONAL, Role.AGENDARIS).flatMap(holders::holding);
    }
}
