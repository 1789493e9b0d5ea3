package id.go.purbalinggakab.siliput.coverage.process;

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
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The production's clock starts with the later of the event's actual end and the complete material. When the office
 * corrects the end, it runs from the corrected one; the former due date stays in the register.
 */
@Component
class ProductionClock {

    private final Deadlines deadlines;
    private final ServiceClock serviceClock;
    private final CaseTimers timers;
    private final Clock clock;

    ProductionClock(Deadlines deadlines, ServiceClock serviceClock, CaseTimers timers, Clock clock) {
        this.deadlines = deadlines;
        this.serviceClock = serviceClock;
        this.timers = timers;
        this.clock = clock;
    }

    /** Before the scope that carries the timers; without an event the material counts, which is there now. */
    void start(DelegateExecution execution) {
        if (CoverageProcess.ACTUAL_END.find(execution).isEmpty()) {
            CoverageProcess.MATERIAL_AT.set(execution, clock.instant());
        }
        serviceClock.set(execution.getProcessBusinessKey(), ServiceClock.PRODUCTION, reckon(execution));
    }

    /** Within the scope: the timers that still wait move along, the case's file says from where and why. */
    void restart(DelegateExecution execution, String by) {
        var former = CoverageProcess.PRODUCTION_DUE_AT.from(execution);
        var due = reckon(execution);
        if (due.due().equals(former)) {
            return;
        }
        var reason = CoverageProcess.ACTUAL_END_REASON.find(execution).orElse("");
        serviceClock.correct(
                execution.getProcessBusinessKey(),
                ServiceClock.PRODUCTION,
                former,
                due,
                "Waktu selesai acara diperbaiki. " + reason,
                by,
                clock.instant());
        timers.move(execution.getProcessInstanceId(), "productionWarning", due.warning());
        timers.move(execution.getProcessInstanceId(), "productionDue", due.due());
    }

    private DueDate reckon(DelegateExecution execution) {
        var due = deadlines.due(LimitVariables.limitOf(execution, "LIPUTAN_PRODUKSI"), begin(execution));
        CoverageProcess.PRODUCTION_DUE_AT.set(execution, due.due());
        CoverageProcess.PRODUCTION_WARNING_AT.set(execution, due.warning());
        return due;
    }

    private static Instant begin(DelegateExecution execution) {
        return Stream.of(CoverageProcess.ACTUAL_END.find(execution), CoverageProcess.MATERIAL_AT.find(execution))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
