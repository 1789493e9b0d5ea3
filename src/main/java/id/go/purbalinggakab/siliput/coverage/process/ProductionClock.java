package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The production's clock starts with the latest of the event's actual end, the complete material and the end of a hold.
 * When the office corrects the end, it runs from the corrected one; the former due date stays in the register.
 */
@Component
@RequiredArgsConstructor
class ProductionClock {

    static final String SERVICE = "LIPUTAN_PRODUKSI";

    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final CaseTimers timers;
    private final Clock clock;

    /** Before the scope that carries the timers; without an event the material counts, which is there now. */
    void start(DelegateExecution execution) {
        if (ACTUAL_END.find(execution).isEmpty()) {
            MATERIAL_AT.set(execution, clock.instant());
        }
        serviceClock.set(execution.getProcessBusinessKey(), ServiceClock.PRODUCTION, reckon(execution));
    }

    /** The event's end was corrected. */
    void restart(DelegateExecution execution, String by) {
        var reason = ACTUAL_END_REASON.find(execution).orElse("");
        restart(execution, "Waktu selesai acara diperbaiki. " + reason, by);
    }

    /** A wished later publication is not late; whoever was late before the wish stays late. */
    void holdEnds(DelegateExecution execution, Instant until, String cause, String by) {
        if (clock.instant().isBefore(PRODUCTION_DUE_AT.from(execution))) {
            HOLD_ENDS_AT.set(execution, until);
            restart(execution, cause, by);
        }
    }

    /** Within the scope: the timers that still wait move along, the case's file says from where and why. */
    private void restart(DelegateExecution execution, String cause, String by) {
        var former = PRODUCTION_DUE_AT.from(execution);
        var due = reckon(execution);
        if (due.due().equals(former)) {
            return;
        }
        serviceClock.correct(
                execution.getProcessBusinessKey(), ServiceClock.PRODUCTION, former, due, cause, by, clock.instant());
        timers.move(execution.getProcessInstanceId(), "productionWarning", due.warning());
        timers.move(execution.getProcessInstanceId(), "productionDue", due.due());
    }

    private DueDate reckon(DelegateExecution execution) {
        var due = due(execution);
        PRODUCTION_DUE_AT.set(execution, due.due());
        PRODUCTION_WARNING_AT.set(execution, due.warning());
        return due;
    }

    DueDate due(VariableScope scope) {
        return deadlines.due(LimitVariables.limitOf(scope, SERVICE), begin(scope));
    }

    private static Instant begin(VariableScope scope) {
        return Stream.of(ACTUAL_END, MATERIAL_AT, HOLD_ENDS_AT)
                .map(time -> time.find(scope))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
